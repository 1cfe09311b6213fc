@echo off
rem Starts nvs with the given arguments. Builds first when a source is newer than the last build.
setlocal
set "NVS_HOME=%~dp0"
set "NVS_LAUNCH=%NVS_HOME%app-ui\target\launch"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"

"%java%" --list-modules >nul 2>&1
if errorlevel 1 (
    echo nvs: needs a JDK 17 or newer on the PATH or in JAVA_HOME. 1>&2
    exit /b 1
)

rem Paths reach PowerShell through the environment, so that no character in them is special.
powershell -NoProfile -Command ^
    "$b = Join-Path $env:NVS_LAUNCH 'built'; if (-not (Test-Path -LiteralPath $b)) { exit 1 }; $t = (Get-Item -LiteralPath $b).LastWriteTime;" ^
    "$s = Get-ChildItem -LiteralPath $env:NVS_HOME -Directory | ForEach-Object { Join-Path $_.FullName 'src\main'; Join-Path $_.FullName 'pom.xml' };" ^
    "$n = Get-ChildItem -LiteralPath (@(Join-Path $env:NVS_HOME 'pom.xml') + @($s | Where-Object { Test-Path -LiteralPath $_ })) -Recurse | Where-Object { $_.LastWriteTime -gt $t } | Select-Object -First 1;" ^
    "if ($n) { exit 1 }"
if errorlevel 1 call :build || exit /b 1

rem Argument files have no limit of length; the paths in them are quoted and their backslashes doubled.
powershell -NoProfile -Command ^
    "$l = $env:NVS_LAUNCH; $app = (Get-ChildItem -Path (Join-Path $env:NVS_HOME 'app-ui\target\app-ui-*.jar') | Sort-Object LastWriteTime | Select-Object -Last 1).FullName;" ^
    "$q = { param($p) [char]34 + $p.Trim().Replace('\', '\\') + [char]34 };" ^
    "$a = @('--module-path', (& $q (Get-Content -Raw -LiteralPath (Join-Path $l 'module-path'))), '--add-modules', 'javafx.controls', '-cp', (& $q ($app + ';' + (Get-Content -Raw -LiteralPath (Join-Path $l 'class-path')))));" ^
    "Set-Content -LiteralPath (Join-Path $l 'arguments') -Value $a -Encoding Default"
if errorlevel 1 exit /b 1
if not defined TF_CPP_MIN_LOG_LEVEL set "TF_CPP_MIN_LOG_LEVEL=2"
"%java%" %NVS_JAVA_OPTS% @"%NVS_LAUNCH%\arguments" nvs.app.Main %*
exit /b %errorlevel%

:build
if exist "%NVS_LAUNCH%\built" (
    echo nvs: sources have changed, building ... 1>&2
) else (
    echo nvs: first run: building. Maven downloads about 360 MB, of which TensorFlow is 253 MB, and keeps it; 1>&2
    echo nvs: TensorFlow then unpacks some 700 MB once into its cache, .javacpp in your home folder. 1>&2
)
if not exist "%NVS_LAUNCH%" mkdir "%NVS_LAUNCH%"
rem Dated before the build begins, so that what is edited meanwhile is built next time.
type nul > "%NVS_LAUNCH%\built.new"
call mvn -f "%NVS_HOME%pom.xml" -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Dmaven.test.skip=true -pl app-ui -am package
if errorlevel 1 (
    echo nvs: the build failed; the lines above say where. 1>&2
    exit /b 1
)
move /y "%NVS_LAUNCH%\built.new" "%NVS_LAUNCH%\built" >nul
exit /b 0
