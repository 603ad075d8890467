using System.Globalization;

namespace ResidentPortal.Testing.Databases;

/// <summary>A PostgreSQL of one test's own, which it may stop without warning and start again.</summary>
public sealed class StoppablePostgreSql : IAsyncDisposable
{
    private readonly int _port = PostgreSqlServer.FreePort();
    private readonly string _folder = Directory.CreateTempSubdirectory("resident-portal-postgres-").FullName;

    private StoppablePostgreSql()
    {
    }

    private string Data => Path.Combine(_folder, "data");

    public static async Task<StoppablePostgreSql> StartNewAsync()
    {
        var server = new StoppablePostgreSql();
        await PostgreSqlServer.RunAsync("chown", "postgres", server._folder);
        await RunAsync("initdb", "--username", "postgres", "--auth", "trust", "--encoding", "UTF8", "--no-sync", "--pgdata", server.Data);
        await server.StartAsync();
        return server;
    }

    /// <summary>To a database that the site makes if it is not there.</summary>
    public string To(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database}");

    public Task StartAsync() => RunAsync(
        "pg_ctl", "--pgdata", Data, "--log", Path.Combine(_folder, "log"), "--wait", "start", "--options", string.Create(
            CultureInfo.InvariantCulture,
                $"-c listen_addresses=127.0.0.1 -c port={_port} -c unix_socket_directories= -c max_connections=200"));

    /// <summary>As a crash would: nothing is written any more, and the next start recovers.</summary>
    public Task StopAsync() => RunAsync("pg_ctl", "--pgdata", Data, "--mode", "immediate", "--wait", "stop");

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static Task<string> RunAsync(string tool, params string[] arguments) =>
        PostgreSqlServer.RunAsPostgresAsync([PostgreSqlServer.Tool(tool)!, .. arguments]);
}
