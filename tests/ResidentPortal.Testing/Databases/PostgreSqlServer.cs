using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ResidentPortal.Testing.Databases;

/// <summary>
/// One PostgreSQL for all tests of a process, started at first use, with a fresh database for each that asks. Where
/// <c>tests/run.sh</c> has started one for all processes, it is that one.
/// </summary>
public sealed class PostgreSqlServer
{
    private static readonly string? GivenPort = Environment.GetEnvironmentVariable("TEST_POSTGRES_PORT");
    private static readonly Lazy<Task<PostgreSqlServer>> Started = new(StartAsync);
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Models = new();

    private readonly int _port;
    private int _databases;

    private PostgreSqlServer(int port) => _port = port;

    /// <summary>Why there is none on this machine; null when there is one.</summary>
    public static string? Missing { get; } = FindMissing();

    /// <returns>A connection string to an empty database.</returns>
    public static async Task<string> NewDatabaseAsync()
    {
        if (Missing is not null)
            throw new InvalidOperationException(Missing);
        return await (await Started.Value).CreateAsync();
    }

    /// <summary>A copy of a database that is made once for all: that takes a tenth of the time of making each.</summary>
    /// <param name="model">What the model of the copies is known by.</param>
    /// <param name="make">Fills the model; given its connection string.</param>
    public static async Task<string> CopyAsync(string model, Func<string, Task> make)
    {
        var name = await Models.GetOrAdd(model, _ => new(async () =>
        {
            var connection = await NewDatabaseAsync();
            await make(connection);
            // Nobody may be connected to what is copied.
            await using var pool = new NpgsqlConnection(connection);
            NpgsqlConnection.ClearPool(pool);
            return pool.Database;
        })).Value;
        return await (await Started.Value).CreateAsync($" TEMPLATE {name}");
    }

    /// <summary>Everything in a database as SQL text, for tests that look for what must not be there.</summary>
    public static async Task<string> DumpAsync(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        return await RunAsync(
            Tool("pg_dump")!, "--host", connection.Host!, "--port", Text(connection.Port), "--username", connection.Username!,
            connection.Database!);
    }

    private static async Task<PostgreSqlServer> StartAsync()
    {
        if (GivenPort is not null)
            return new(int.Parse(GivenPort, CultureInfo.InvariantCulture));
        var server = new PostgreSqlServer(FreePort());
        var folder = Directory.CreateTempSubdirectory("resident-portal-postgres-").FullName;
        var data = Path.Combine(folder, "data");
        var log = Path.Combine(folder, "log");
        await RunAsync("chown", "postgres", folder);
        await RunAsPostgresAsync(Tool("initdb")!, "--pgdata", data, "--username", "postgres", "--auth", "trust", "--encoding", "UTF8",
            "--no-sync");
        // Nothing in it outlives the test, so it need not reach the disk.
        var options =
            $"-c listen_addresses=127.0.0.1 -c port={Text(server._port)} -c unix_socket_directories= -c fsync=off -c max_connections=400";
        await RunAsPostgresAsync(Tool("pg_ctl")!, "--pgdata", data, "--log", log, "--options", options, "--wait", "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            RunAsPostgresAsync(Tool("pg_ctl")!, "--pgdata", data, "--mode", "immediate", "stop").GetAwaiter().GetResult();
            Directory.Delete(folder, recursive: true);
        };
        return server;
    }

    private async Task<string> CreateAsync(string template = "")
    {
        var name = $"test{Text(Environment.ProcessId)}_{Text(Interlocked.Increment(ref _databases))}";
        await using var connection = new NpgsqlConnection(To("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are made of numbers.
        command.CommandText = $"CREATE DATABASE {name}{template}";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return To(name);
    }

    private string To(string database) =>
        $"Host=127.0.0.1;Port={Text(_port)};Username=postgres;Database={database};Maximum Pool Size=20;Include Error Detail=true";

    private static string? FindMissing() =>
        GivenPort is not null ? null
        : Tool("initdb") is null ? "PostgreSQL is not installed (Debian package postgresql)."
        : Environment.UserName != "root" ? "Starting PostgreSQL for tests needs root, to become the user postgres."
        : null;

    internal static string? Tool(string name) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin", name)).Where(File.Exists).Max()
            : null;

    internal static Task<string> RunAsPostgresAsync(params string[] command) =>
        RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", .. command]);

    internal static async Task<string> RunAsync(string program, params string[] arguments)
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

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
