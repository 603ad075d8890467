using System.Diagnostics;
using System.Globalization;

namespace ResidentPortal.Testing.Smtp;

/// <summary>A real mail server of its own for a test: <c>tests/smtp/server.py</c> on Debian's python3-aiosmtpd.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly bool _tls;
    private Process? _process;

    private SmtpServer(bool tls) => _tls = tls;

    public int Port { get; private set; }

    /// <summary>All messages accepted so far, in no particular order.</summary>
    public IReadOnlyList<ReceivedMail> Received =>
        [.. ReceivedFiles().Select(file => ReceivedMail.Parse(File.ReadAllText(file)))];

    /// <param name="tls">Offers STARTTLS with a certificate for <c>localhost</c>, and requires it.</param>
    public static async Task<SmtpServer> StartAsync(bool tls = false)
    {
        var server = new SmtpServer(tls);
        server.Behave(new SmtpBehaviour());
        await server.RestartAsync();
        return server;
    }

    /// <summary>From the next command on.</summary>
    public void Behave(SmtpBehaviour behaviour)
    {
        var aside = _folder.File("behaviour.writing");
        File.WriteAllText(aside, behaviour.ToJson());
        File.Move(aside, _folder.File("behaviour.json"), overwrite: true);
    }

    /// <summary>Makes a server that was used before like a new one.</summary>
    public void Forget()
    {
        foreach (var file in ReceivedFiles())
            File.Delete(file);
        Behave(new SmtpBehaviour());
    }

    /// <summary>Ends the server at once, in the middle of whatever it does.</summary>
    public async Task KillAsync()
    {
        if (_process is null)
            return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Starts the server again on the same port; what it received before is still there.</summary>
    public async Task RestartAsync()
    {
        await KillAsync();
        string[] certificate = _tls ? [TestAuthority.ServerCertificateFile, TestAuthority.ServerKeyFile] : [];
        _process = Python([_folder.Path, Port.ToString(CultureInfo.InvariantCulture), .. certificate]);
        _process.Start();
        var ready = await _process.StandardOutput.ReadLineAsync();
        if (ready?.Split(' ') is not ["ready", var port])
            throw new InvalidOperationException(
                $"The mail server did not start. On Debian it needs the package python3-aiosmtpd. {await _process.StandardError.ReadToEndAsync()}");
        Port = int.Parse(port, CultureInfo.InvariantCulture);
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _folder.Dispose();
    }

    private IEnumerable<string> ReceivedFiles() =>
        Directory.EnumerateFiles(_folder.Path, "*.json").Where(file => !file.EndsWith("behaviour.json", StringComparison.Ordinal));

    // Its standard input stays open as long as this process lives: that is how the server notices its end.
    internal static Process Python(IEnumerable<string> arguments) => new()
    {
        StartInfo = new ProcessStartInfo(
            "/usr/bin/python3", ["-W", "ignore", RepositoryRoot.Combine("tests", "smtp", "server.py"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        },
    };
}
