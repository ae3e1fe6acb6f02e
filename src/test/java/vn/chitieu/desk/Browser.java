package vn.chitieu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium without a screen; nothing is downloaded for it. */
final class Browser implements AutoCloseable {
    private static final int WIDE = 1280;
    private static final int PHONE = 390;
    private static final int HIGH = 900;
    private final ChromeDriver driver;
    private final String desk;

    Browser(String desk) {
        this.desk = desk;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--window-size=" + WIDE + "," + HIGH,
                "--lang=vi");
        // what a page wants from elsewhere it does not get: it must want nothing
        options.addArguments("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File(program("chromedriver")))
                        .usingAnyFreePort()
                        .build(),
                options);
        driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
    }

    private static String program(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    void open(String path) {
        driver.get(desk + path);
    }

    void enter(String login) {
        open("/vao");
        type("ten", login);
        type("mat-khau", Desks.PASSWORD);
        press("Đăng nhập");
    }

    void type(String id, String text) {
        driver.findElement(By.id(id)).sendKeys(text);
    }

    void press(String button) {
        driver.findElement(By.xpath("//button[normalize-space()='" + button + "']"))
                .click();
    }

    void follow(String link) {
        driver.findElement(By.xpath("//a[normalize-space()='" + link + "']")).click();
    }

    String heading() {
        return driver.findElement(By.tagName("h1")).getText();
    }

    /** Waits for a page whose text holds this. */
    void see(String words) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> assertThat(text())
                .contains(words));
    }

    String text() {
        return driver.findElement(By.tagName("main")).getText();
    }

    List<String> texts(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    boolean has(String css) {
        driver.manage().timeouts().implicitlyWait(Duration.ZERO);
        try {
            return !driver.findElements(By.cssSelector(css)).isEmpty();
        } finally {
            driver.manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
        }
    }

    String path() {
        return driver.getCurrentUrl().substring(desk.length());
    }

    /** Runs in the page what no page of ours could: scripts are the test's alone. */
    Object ask(String script) {
        return driver.executeScript(script);
    }

    void wide() {
        size(WIDE, false);
    }

    void phone() {
        size(PHONE, true);
    }

    private void size(int width, boolean mobile) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HIGH, "deviceScaleFactor", 1, "mobile", mobile));
    }

    /** The page, down to where it ends, but no longer than a screen and a half. */
    void picture(Path file) throws IOException {
        long height =
                Math.min((Long) driver.executeScript("return document.documentElement.scrollHeight"), HIGH * 3 / 2);
        long width = (Long) driver.executeScript("return document.documentElement.clientWidth");
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 0.7, "mobile", width < WIDE));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
