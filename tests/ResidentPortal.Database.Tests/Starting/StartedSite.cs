using System.Diagnostics;
using System.Text;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Machine;

namespace ResidentPortal.Database.Tests.Starting;

/// <summary>The site as somebody starts it, in a process of its own.</summary>
internal sealed class StartedSite : IDisposable
{
    /// <summary>A refusal takes a second or two; a busy machine gets more, but less than SQLite waits for what does not come.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(25);

    private readonly StringBuilder _errors = new();
    // Whoever waits for it must not go on in the thread that reads the output.
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private StartedSite(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        _process = new() { StartInfo = start };
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("Now listening on", StringComparison.Ordinal) is true)
                _listening.TrySetResult();
        };
        _process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Why nobody can start it here as another user; null when it can be done.</summary>
    public static string? MissingOtherUser { get; } = OtherUser.Missing(typeof(Program).Assembly.Location);

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<StartedSite> ListeningAsync(ProcessStartInfo start)
    {
        var site = new StartedSite(start);
        await Task.WhenAny(site._listening.Task, site._process.WaitForExitAsync()).WaitAsync(TimeSpan.FromSeconds(60));
        return site._listening.Task.IsCompleted ? site : throw new InvalidOperationException(site._errors.ToString());
    }

    /// <returns>What it said when it refused.</returns>
    /// <exception cref="TimeoutException">It neither started nor refused in good time.</exception>
    /// <exception cref="InvalidOperationException">It started.</exception>
    public static async Task<(int ExitCode, string Errors)> RefusedAsync(ProcessStartInfo start)
    {
        using var site = new StartedSite(start);
        var ended = site._process.WaitForExitAsync();
        await Task.WhenAny(site._listening.Task, ended).WaitAsync(Limit);
        if (!ended.IsCompleted)
            throw new InvalidOperationException("It started.");
        return (site._process.ExitCode, site._errors.ToString().Trim());
    }

    /// <summary>The command line of the site in Development, with its storage in a folder.</summary>
    public static ProcessStartInfo On(string storage) => new("dotnet", [typeof(Program).Assembly.Location, "--urls=http://127.0.0.1:0"])
    {
        WorkingDirectory = RepositoryRoot.Combine("src", "ResidentPortal.Web"),
        Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Storage__Folder"] = storage },
    };

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
