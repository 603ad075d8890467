using System.Diagnostics;
using System.Globalization;
using ResidentPortal.Testing;

namespace ResidentPortal.Benchmarks;

/// <summary>nginx in a folder of its own, with one worker a processor and the folder of one file as its site.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private const string Program = "/usr/sbin/nginx";

    private readonly Process _process;
    private readonly TemporaryFolder _folder;

    private Nginx(Process process, TemporaryFolder folder, Uri address) => (_process, _folder, Address) = (process, folder, address);

    public Uri Address { get; }

    /// <returns>Null where nginx is not installed.</returns>
    public static async Task<Nginx?> StartAsync(string file)
    {
        if (!File.Exists(Program))
            return null;
        var folder = new TemporaryFolder();
        File.Copy(file, folder.File("page.html"));
        var port = SiteProcess.FreePort();
        await File.WriteAllTextAsync(folder.File("nginx.conf"), Settings(folder.Path, port));
        var process =
            Process.Start(new ProcessStartInfo(Program,
                ["-p", folder.Path, "-c", folder.File("nginx.conf"), "-e", folder.File("error.log")]))!;
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        using var client = new HttpClient();
        while (true)
        {
            try
            {
                await client.GetByteArrayAsync(new Uri(address, "/page.html"));
                return new(process, folder, address);
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(20);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        // The master takes its workers along when it is asked to stop, not when it is killed.
        using (var stop = Process.Start("kill", [_process.Id.ToString(CultureInfo.InvariantCulture)]))
            await stop.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }

    private static string Settings(string folder, int port) => string.Create(CultureInfo.InvariantCulture, $$"""
        daemon off;
        user root;
        worker_processes auto;
        pid {{folder}}/nginx.pid;
        events { worker_connections 1024; }
        http {
          access_log off;
          sendfile on;
          tcp_nopush on;
          open_file_cache max=10;
          keepalive_requests 1000000000;
          types { text/html html; }
          server { listen 127.0.0.1:{{port}}; root {{folder}}; }
        }
        """);
}
