# Two stages: Maven builds the jar (rules are compiled into it), a JRE runs it as a user without rights.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml .
RUN mvn -B -q dependency:go-offline
COPY src src
COPY rules rules
RUN mvn -B -q -DskipTests package

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --create-home chitieu \
 && mkdir -p /data/inbox /data/out /data/log && chown -R chitieu /data
WORKDIR /app
COPY --from=build /build/target/chitieu.jar chitieu.jar
COPY --from=build /build/target/lib lib
COPY bin bin
COPY rules rules
USER chitieu
ENV LC_ALL=C.UTF-8 CHITIEU_LOG=/data/log
ENTRYPOINT ["bin/chitieu"]
CMD ["serve", "--inbox", "/data/inbox", "--out", "/data/out"]
