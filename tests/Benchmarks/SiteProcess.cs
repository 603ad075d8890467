using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ResidentPortal.Testing.Site;

namespace ResidentPortal.Benchmarks;

/// <summary>The published site in a process of its own, over plain HTTP as behind a proxy on the same machine.</summary>
internal sealed class SiteProcess : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(90);

    private readonly Process _process;

    private readonly ProcessStartInfo _start;

    private SiteProcess(Process process, ProcessStartInfo start, Uri address, TimeSpan untilFirstAnswer)
    {
        _process = process;
        _start = start;
        Address = address;
        UntilFirstAnswer = untilFirstAnswer;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to the whole home page, 200.</summary>
    public TimeSpan UntilFirstAnswer { get; }

    public int Id => _process.Id;

    /// <summary>What it has used so far, its own and the system's for it.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Says what a proxy in front of the site would say.</summary>
    public static HttpClient Client(Uri address, int connections = 1)
    {
        var client =
            new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = connections })
            {
                BaseAddress = address,
            };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return client;
    }

    public static async Task<SiteProcess> StartAsync(string storage, int smtpPort = 25,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var folder = await PublishedFolder.PathAsync();
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "ResidentPortal.Web.dll")])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        foreach (var (key, value) in SiteSettings.Production(storage, smtpPort))
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        foreach (var (key, value) in environment ?? new Dictionary<string, string>())
            start.Environment[key] = value;
        // Measured without a proxy, which would give the name of the site.
        start.Environment["Site__OtherHosts__0"] = IPAddress.Loopback.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = address.ToString();

        var started = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        try
        {
            await UntilAnswerAsync(process, address);
            return new SiteProcess(process, start, address, Stopwatch.GetElapsedTime(started));
        }
        catch
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>Runs a command of the same program with the settings of the site.</summary>
    public async Task CommandAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [_start.ArgumentList[0], .. arguments]) { WorkingDirectory = _start.WorkingDirectory };
        foreach (var (key, value) in _start.Environment)
            start.Environment[key] = value;
        var run = await FinishedProcess.RunAsync(start);
        if (run.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', arguments)} failed: {run.Output}{run.Errors}");
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task UntilAnswerAsync(Process process, Uri address)
    {
        using var client = Client(address);
        using var limit = new CancellationTokenSource(LongestStart);
        try
        {
            while (!await AnswersAsync(client, limit.Token))
            {
                if (process.HasExited)
                    throw new InvalidOperationException("The site did not start.");
                await Task.Delay(5, limit.Token);
            }
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException($"The site did not answer within {LongestStart.TotalSeconds} seconds.");
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient client, CancellationToken limit)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/", UriKind.Relative), limit);
            return answer.StatusCode is HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
