using System.Diagnostics;
using System.Globalization;
using System.Text;
using ResidentPortal.Testing.Databases;

namespace ResidentPortal.Testing.Smtp;

/// <summary>
/// Postfix, which delivers to mailboxes of Dovecot: one of both for all tests of a process, started at first use with a configuration of
/// their own. Mail for any name at <see cref="Domain"/> is taken; what has no mailbox comes back.
/// </summary>
public sealed class MailHost
{
    public const string Domain = "council.example";

    /// <summary>In bytes; what is larger is refused.</summary>
    public const int SizeLimit = 30_000;

    /// <summary>Of every mailbox.</summary>
    public const string Password = "s3cret";

    private static readonly Lazy<Task<MailHost>> Started = new(StartAsync);

    private readonly string _folder = Directory.CreateTempSubdirectory("resident-portal-mail-").FullName;
    private readonly MailPolicy _policy = new();

    private MailHost()
    {
    }

    /// <summary>Where STARTTLS is offered.</summary>
    public int Port { get; } = PostgreSqlServer.FreePort();

    /// <summary>Where TLS begins with the first byte.</summary>
    public int TlsPort { get; } = PostgreSqlServer.FreePort();

    /// <summary>Where mail is read and STARTTLS is offered.</summary>
    public int ImapPort { get; } = PostgreSqlServer.FreePort();

    /// <summary>Where mail is read, with TLS from the first byte.</summary>
    public int ImapTlsPort { get; } = PostgreSqlServer.FreePort();

    /// <summary>Why there is none on this machine; null when there is one.</summary>
    public static string? Missing { get; } =
        !File.Exists("/usr/sbin/postfix") ? "Postfix is not installed (Debian package postfix)."
        : !File.Exists("/usr/lib/dovecot/imap") || !File.Exists("/usr/lib/dovecot/lmtp")
        ? "Dovecot is not installed (dovecot-imapd, dovecot-lmtpd)."
        : Environment.UserName != "root" ? "Starting Postfix for tests needs root."
        : null;

    private int LmtpPort { get; } = PostgreSqlServer.FreePort();

    public static Task<MailHost> GetAsync() => Missing is null ? Started.Value : throw new InvalidOperationException(Missing);

    /// <param name="quota">In bytes; what does not fit comes back.</param>
    /// <returns>The address.</returns>
    public string AddMailbox(string name, int? quota = null)
    {
        var limit = quota is { } bytes ? $" userdb_quota_rule=*:bytes={Text(bytes)}" : "";
        File.WriteAllText(Path.Combine(_folder, "users", name),
            $"{name}:{{PLAIN}}{Password}:65534:65534::{_folder}/mail/{name}::{limit}\n");
        return $"{name}@{Domain}";
    }

    /// <summary>What Postfix answers to RCPT TO for an address; null from then on.</summary>
    /// <param name="replies">One for each time that it is asked, such as <c>450 4.2.0 Greylisted</c>.</param>
    public void Refuse(string address, params string[] replies) => _policy.Refuse(address, replies);

    /// <summary>All mail in a mailbox's inbox, as it lies there.</summary>
    public IReadOnlyList<string> RawMail(string name) =>
    [
        .. new[] { "new", "cur" }.Select(part => Path.Combine(_folder, "mail", name, part)).Where(Directory.Exists)
            .SelectMany(Directory.EnumerateFiles).Select(File.ReadAllText),
    ];

    /// <summary>All mail in a mailbox's inbox.</summary>
    public IReadOnlyList<ReceivedMail> Mail(string name) =>
        [.. RawMail(name).Select(raw => ReceivedMail.Parse(Encoding.UTF8.GetBytes(raw)))];

    /// <summary>Puts a mail into a mailbox, whatever it is.</summary>
    public async Task PutAsync(string name, string raw)
    {
        var inbox = Path.Combine(_folder, "mail", name);
        foreach (var part in new[] { "new", "cur", "tmp" })
            Directory.CreateDirectory(Path.Combine(inbox, part));
        await File.WriteAllTextAsync(Path.Combine(inbox, "new", $"{DateTimeOffset.UtcNow.Ticks}.{Guid.NewGuid():N}.test"), raw);
        await PostgreSqlServer.RunAsync("chown", "-R", "nobody", inbox);
    }

    /// <summary>Waits until something that the servers do by themselves has happened.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> WaitForMailAsync(string name, int count = 1)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (Mail(name) is { } mail && mail.Count >= count)
                return mail;
            await Task.Delay(50);
        }
        throw new TimeoutException($"{name} got no mail. {await File.ReadAllTextAsync(Path.Combine(_folder, "postfix.log"))}");
    }

    /// <inheritdoc cref="WaitForMailAsync(string, int)"/>
    public async Task<ReceivedMail> WaitForMailAsync(string name, string subject)
    {
        for (var count = 1; ; count++)
        {
            if ((await WaitForMailAsync(name, count)).FirstOrDefault(mail => mail.Subject == subject) is { } found)
                return found;
        }
    }

    private static async Task<MailHost> StartAsync()
    {
        var host = new MailHost();
        await host.PrepareAsync();
        await PostgreSqlServer.RunAsync("dovecot", "-c", Path.Combine(host._folder, "dovecot.conf"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => host.Stop();
        await PostgreSqlServer.RunAsync("postfix", "-c", Path.Combine(host._folder, "postfix"), "start");
        return host;
    }

    private async Task PrepareAsync()
    {
        // Programs of other users look into it.
        await PostgreSqlServer.RunAsync("chmod", "755", _folder);
        foreach (var (name, owner) in new[] { ("postfix", "root"), ("queue", "root"), ("data", "postfix"), ("mail", "nobody"),
            ("run", "root"), ("users", "root") })
        {
            Directory.CreateDirectory(Path.Combine(_folder, name));
            await PostgreSqlServer.RunAsync("chown", owner, Path.Combine(_folder, name));
        }
        await File.WriteAllTextAsync(Path.Combine(_folder, "postfix", "main.cf"), MailHostSettings.Main(_folder, LmtpPort, _policy.Port));
        await File.WriteAllTextAsync(Path.Combine(_folder, "postfix", "master.cf"), MailHostSettings.Master(Port, TlsPort));
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "dovecot.conf"), MailHostSettings.Dovecot(_folder, ImapPort, ImapTlsPort, LmtpPort));
    }

    private void Stop()
    {
        foreach (var (program, arguments) in new[]
        {
            ("postfix", new[] { "-c", Path.Combine(_folder, "postfix"), "stop" }),
            ("doveadm", ["-c", Path.Combine(_folder, "dovecot.conf"), "stop"]),
        })
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
        }
        Directory.Delete(_folder, recursive: true);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
