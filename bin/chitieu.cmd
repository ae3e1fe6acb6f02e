@echo off
rem Chi Tieu on the command line: bin\chitieu COMMAND. As bin/chitieu, for Windows. More Java options: CHITIEU_JAVA_OPTIONS.
setlocal
set "HOME_DIR=%~dp0.."
set "PLACE=%HOME_DIR%"
if not exist "%PLACE%\chitieu.jar" set "PLACE=%HOME_DIR%\target"
if not exist "%PLACE%\chitieu.jar" (
  echo Khong tim thay chitieu.jar. Hay dung truoc: mvn -B -q -DskipTests package 1>&2
  echo chitieu.jar is not there. Build it first: mvn -B -q -DskipTests package 1>&2
  exit /b 1
)
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "OPTIONS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=128m -XX:-UsePerfData -XX:NewRatio=1 -XX:InitialRAMPercentage=20 -Xmx768m -Dfile.encoding=UTF-8"
if "%~1"=="serve" set "OPTIONS=-XX:+UseSerialGC -XX:-UsePerfData -Xmx768m -Dfile.encoding=UTF-8"
"%JAVA%" %OPTIONS% %CHITIEU_JAVA_OPTIONS% -jar "%PLACE%\chitieu.jar" %*
exit /b %ERRORLEVEL%
