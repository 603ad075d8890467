using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace ResidentPortal.Benchmarks;

/// <summary>Kestrel in a process of its own that answers everything with the bytes of one file and the headers of another.</summary>
internal sealed class BareKestrel : IAsyncDisposable
{
    private readonly Process _process;

    private BareKestrel(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <param name="file">Its bytes; the headers of <paramref name="answer"/> are written beside it.</param>
    /// <param name="answer">The site's own answer, whose headers are sent along: each costs something.</param>
    public static async Task<BareKestrel> StartAsync(string file, HttpResponseMessage answer)
    {
        await File.WriteAllLinesAsync(HeadersOf(file), answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key is not ("Date" or "Content-Length"))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"));
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{SiteProcess.FreePort()}"));
        var start = new ProcessStartInfo("dotnet", [typeof(BareKestrel).Assembly.Location, "bytes", file]);
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        var process = Process.Start(start)!;
        using var client = new HttpClient();
        while (true)
        {
            try
            {
                await client.GetByteArrayAsync(address);
                return new BareKestrel(process, address);
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>What that process does, until it is killed.</summary>
    public static async Task<int> ServeAsync(string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        var headers = (await File.ReadAllLinesAsync(HeadersOf(file))).Select(line => line.Split(": ", 2))
            .Select(header => KeyValuePair.Create(header[0], new StringValues(header[1]))).ToArray();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders();
        if (Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is { } address)
            builder.WebHost.UseUrls(address);
        await using var app = builder.Build();
        app.Run(async context =>
        {
            foreach (var (name, value) in headers)
                context.Response.Headers[name] = value;
            context.Response.ContentLength = bytes.Length;
            await context.Response.BodyWriter.WriteAsync(bytes);
        });
        await app.RunAsync();
        return 0;
    }

    private static string HeadersOf(string file) => file + ".headers";

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
