using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ResidentPortal.Testing.Databases;

/// <summary>One PostgreSQL for all tests of a process, started at first use, with a fresh database for each that asks.</summary>
public sealed class PostgreSqlServer
{
    private static readonly Lazy<Task<PostgreSqlServer>> Started = new(StartAsync);

    private readonly string _folder = Directory.CreateTempSubdirectory("resident-portal-postgres-").FullName;
    private readonly int _port = FreePort();
    private int _databases;

    private PostgreSqlServer()
    {
    }

    /// <summary>Why there is none on this machine; null when there is one.</summary>
    public static string? Missing { get; } = FindMissing();

    /// <returns>A connection string to an empty database.</returns>
    public static async Task<string> NewDatabaseAsync()
    {
        if (Missing is not null)
            throw new InvalidOperationException(Missing);
        return await (await Started.Value).CreateAsync();
    }

    /// <summary>Everything in a database as SQL text, for tests that look for what must not be there.</summary>
    public static async Task<string> DumpAsync(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        return await RunAsync(
            Tool("pg_dump")!, "--host", connection.Host!, "--port", Text(connection.Port), "--username", connection.Username!, connection.Database!);
    }

    private static async Task<PostgreSqlServer> StartAsync()
    {
        var server = new PostgreSqlServer();
        var data = Path.Combine(server._folder, "data");
        var log = Path.Combine(server._folder, "log");
        await RunAsync("chown", "postgres", server._folder);
        await RunAsPostgresAsync(Tool("initdb")!, "--pgdata", data, "--username", "postgres", "--auth", "trust", "--encoding", "UTF8", "--no-sync");
        // Nothing in it outlives the test, so it need not reach the disk.
        var options = $"-c listen_addresses=127.0.0.1 -c port={Text(server._port)} -c unix_socket_directories= -c fsync=off -c max_connections=200";
        await RunAsPostgresAsync(Tool("pg_ctl")!, "--pgdata", data, "--log", log, "--options", options, "--wait", "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Stop(data);
        return server;
    }

    private void Stop(string data)
    {
        RunAsPostgresAsync(Tool("pg_ctl")!, "--pgdata", data, "--mode", "immediate", "stop").GetAwaiter().GetResult();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<string> CreateAsync()
    {
        var name = $"test{Text(Interlocked.Increment(ref _databases))}";
        await using var connection = new NpgsqlConnection(To("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made of a number.
        command.CommandText = $"CREATE DATABASE {name}";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return To(name);
    }

    private string To(string database) =>
        $"Host=127.0.0.1;Port={Text(_port)};Username=postgres;Database={database};Maximum Pool Size=20;Include Error Detail=true";

    private static string? FindMissing() =>
        Tool("initdb") is null ? "PostgreSQL is not installed (Debian package postgresql)."
        : Environment.UserName != "root" ? "Starting PostgreSQL for tests needs root, to become the user postgres."
        : null;

    private static string? Tool(string name) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin", name)).Where(File.Exists).Max()
            : null;

    private static Task<string> RunAsPostgresAsync(params string[] command) =>
        RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", .. command]);

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        // pg_ctl leaves a server behind that would keep redirected pipes open: its output goes to its log.
        var isStart = arguments.Contains("start");
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = !isStart,
            RedirectStandardError = !isStart,
            WorkingDirectory = "/",
        })!;
        var output = isStart ? Task.FromResult("") : process.StandardOutput.ReadToEndAsync();
        var errors = isStart ? Task.FromResult("") : process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await errors}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
