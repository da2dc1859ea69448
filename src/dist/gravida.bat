@echo off
rem Runs Gravida on Windows; needs Java 17 or later on the path.
setlocal
set "HERE=%~dp0"
java -XX:+UseSerialGC "-Dgravida.home=%HERE%." %GRAVIDA_JAVA_ARGS% -cp "%HERE%*;%HERE%lib\*" org.gravida.cli.Main %*
exit /b %ERRORLEVEL%
