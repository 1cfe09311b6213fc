@echo off
rem Starts nvs with the given arguments. Builds first when a source is newer than the last build.
setlocal enabledelayedexpansion
set "home=%~dp0"
set "launch=%home%app-ui\target\launch"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"

"%java%" -version >nul 2>&1
if errorlevel 1 (
    echo nvs: needs a JDK 17 or newer on the PATH or in JAVA_HOME. 1>&2
    exit /b 1
)

powershell -NoProfile -Command ^
    "if (-not (Test-Path '%launch%\built')) { exit 1 }; $t = (Get-Item '%launch%\built').LastWriteTime;" ^
    "$s = Get-ChildItem '%home%' -Directory | ForEach-Object { Join-Path $_.FullName 'src\main'; Join-Path $_.FullName 'pom.xml' };" ^
    "$n = Get-ChildItem (@('%home%pom.xml') + $s) -Recurse -ErrorAction SilentlyContinue | Where-Object { $_.LastWriteTime -gt $t } | Select-Object -First 1;" ^
    "if ($n) { exit 1 }"
if errorlevel 1 (
    if not exist "%launch%\built" (
        echo nvs: first run: building. Maven downloads about 360 MB ^(TensorFlow is 253 MB of it^) and keeps it. 1>&2
    ) else (
        echo nvs: sources have changed, building ... 1>&2
    )
    call mvn -f "%home%pom.xml" -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dmaven.test.skip=true -pl app-ui -am package
    if errorlevel 1 (
        echo nvs: the build failed; the lines above say where. 1>&2
        exit /b 1
    )
    type nul > "%launch%\built"
)

for /f "usebackq delims=" %%L in ("%launch%\class-path") do set "classpath=%%L"
for /f "usebackq delims=" %%L in ("%launch%\module-path") do set "modulepath=%%L"
for %%J in ("%home%app-ui\target\app-ui-*.jar") do set "app=%%J"
if not defined TF_CPP_MIN_LOG_LEVEL set "TF_CPP_MIN_LOG_LEVEL=2"
"%java%" %NVS_JAVA_OPTS% --module-path "%modulepath%" --add-modules javafx.controls -cp "%app%;%classpath%" nvs.app.Main %*
exit /b %errorlevel%
