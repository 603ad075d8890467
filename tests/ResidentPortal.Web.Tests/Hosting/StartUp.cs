using System.Diagnostics;
using System.Reflection;
using ResidentPortal.Testing;

namespace ResidentPortal.Web.Tests.Hosting;

/// <summary>Runs the program's own start with settings that it should refuse.</summary>
internal static class StartUp
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <returns>The exit code, and what a person who started it reads.</returns>
    public static async Task<(int Code, string Message)> RefusedAsync(string environment, IEnumerable<(string Key, string Value)> settings)
    {
        using var storage = new TemporaryFolder();
        string[] arguments =
        [
            $"--environment={environment}", $"--contentRoot={RepositoryRoot.Combine("src", "ResidentPortal.Web")}",
            $"--Storage:Folder={storage.Path}", "--urls=http://127.0.0.1:0",
            .. settings.Select(setting => $"--{setting.Key}={setting.Value}"),
        ];
        await OneAtATime.WaitAsync();
        var (console, written) = (Console.Error, new StringWriter());
        Console.SetError(written);
        try
        {
            var entry = typeof(Program).Assembly.EntryPoint!;
            var run = Task.Run(() => (int)entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [arguments], null)!);
            return await run.WaitAsync(TimeSpan.FromSeconds(30)) is var code ? (code, written.ToString()) : default;
        }
        finally
        {
            Console.SetError(console);
            OneAtATime.Release();
        }
    }

    /// <summary>The program as staff run it from a terminal, in a process of its own.</summary>
    public static async Task<(int Code, string Output, string Errors)> CommandAsync(string storage, params string[] arguments)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
            {
                WorkingDirectory = RepositoryRoot.Combine("src", "ResidentPortal.Web"),
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Storage__Folder"] = storage },
            },
        };
        process.Start();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
