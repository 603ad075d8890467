using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ResidentPortal.Testing.Site;

/// <summary>
/// The published site as a process of its own, in Production, over https, with its own storage. It may be killed and
/// started again on the same storage and port.
/// </summary>
public sealed class PublishedSite : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _output = new();
    private readonly string _program;
    private readonly Dictionary<string, string> _settings;
    private Process? _process;

    private PublishedSite(string program, int mailPort)
    {
        _program = program;
        SiteCertificate.Write(_folder.File("site.pfx"));
        BaseUrl = new UriBuilder("https", "localhost", FreePort()).Uri;
        _settings = SiteSettings.Production(Directory.CreateDirectory(_folder.File("storage")).FullName, mailPort);
        _settings["Urls"] = BaseUrl.ToString();
        _settings["Site:BaseUrl"] = BaseUrl.ToString();
        // "Exit this page" must not leave the machine either.
        _settings["Site:ExitUrl"] = new Uri(BaseUrl, "/help/contact").ToString();
        _settings["Kestrel:Certificates:Default:Path"] = _folder.File("site.pfx");
        _settings["Kestrel:Certificates:Default:Password"] = SiteCertificate.Password;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => _process?.Kill();
    }

    public Uri BaseUrl { get; }

    public string StorageFolder => _settings["Storage:Folder"];

    public ReportsFile Reports => new(StorageFolder);

    /// <summary>Of the process that runs; null between a kill and the next start.</summary>
    public int? ProcessId => _process?.Id;

    /// <summary>What the site wrote to its console so far, over all its starts.</summary>
    public string Output => string.Join(Environment.NewLine, _output);

    /// <summary>Publishes if nobody has, starts the site and waits until it answers.</summary>
    /// <param name="settings">Over those of <see cref="SiteSettings"/>; keys as in the settings files.</param>
    public static async Task<PublishedSite> StartAsync(Smtp.SmtpServer mail, params IEnumerable<(string Key, string Value)> settings)
    {
        var site = await PrepareAsync(mail.Port, settings);
        try
        {
            await site.StartAsync();
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>Everything that the site needs, without starting it.</summary>
    public static async Task<PublishedSite> PrepareAsync(int mailPort, params IEnumerable<(string Key, string Value)> settings)
    {
        var site = new PublishedSite(await PublishedFolder.PathAsync(), mailPort);
        foreach (var (key, value) in settings)
            site._settings[key] = value;
        return site;
    }

    /// <summary>Starts the site again on what it stored before.</summary>
    public async Task StartAsync()
    {
        var process = new Process { StartInfo = StartInfo([]) };
        process.StartInfo.RedirectStandardOutput = process.StartInfo.RedirectStandardError = true;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;

        using var client = CreateClient();
        var limit = Stopwatch.StartNew();
        while (!await IsLiveAsync(client))
        {
            if (process.HasExited || limit.Elapsed > StartLimit)
                throw new InvalidOperationException($"The site did not start.{Environment.NewLine}{Output}");
            await Task.Delay(25);
        }
    }

    /// <summary>Ends the site without warning, as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process)
            return;
        _process = null;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Runs the same program with these arguments to its end, with the settings and the storage of the site.</summary>
    public Task<FinishedProcess> RunAsync(params string[] arguments) => FinishedProcess.RunAsync(StartInfo(arguments));

    /// <summary>A client that accepts the site's certificate and keeps cookies of its own.</summary>
    public HttpClient CreateClient(bool followRedirects = true)
    {
#pragma warning disable CA5400 // The certificate is this run's own, and names nobody that could revoke it.
        var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator,
            AllowAutoRedirect = followRedirects,
            UseProxy = false,
        };
        return new HttpClient(handler) { BaseAddress = BaseUrl };
#pragma warning restore CA5400
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _folder.Dispose();
    }

    private ProcessStartInfo StartInfo(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(_program, "ResidentPortal.Web.dll"), .. arguments])
        {
            // As systemd and IIS do: settings files are looked for here.
            WorkingDirectory = _program,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_ENVIRONMENT"] = "Production" },
        };
        foreach (var (key, value) in _settings)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return start;
    }

    private void Keep(string? line)
    {
        if (line is not null)
            _output.Enqueue(line);
    }

    private static async Task<bool> IsLiveAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
            return answer.StatusCode is HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
