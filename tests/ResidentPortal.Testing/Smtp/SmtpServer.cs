using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Net;

namespace ResidentPortal.Testing.Smtp;

/// <summary>A real mail server of its own for a test, in this process.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<ReceivedMail> _received = new();
    private readonly bool _tls;
    private CancellationTokenSource? _stop;
    private Task _running = Task.CompletedTask;

    private SmtpServer(bool tls) => _tls = tls;

    public int Port { get; private set; }

    /// <summary>All messages accepted so far.</summary>
    public IReadOnlyList<ReceivedMail> Received => [.. _received];

    internal SmtpBehaviour Behaviour { get; private set; } = new();

    internal bool RequiresTls => _tls;

    /// <param name="tls">Offers STARTTLS with a certificate for <c>localhost</c>, and requires it.</param>
    public static async Task<SmtpServer> StartAsync(bool tls = false)
    {
        var server = new SmtpServer(tls);
        await server.RestartAsync();
        return server;
    }

    /// <summary>From the next command on.</summary>
    public void Behave(SmtpBehaviour behaviour) => Behaviour = behaviour;

    /// <summary>Makes a server that was used before like a new one.</summary>
    public void Forget()
    {
        _received.Clear();
        Behave(new SmtpBehaviour());
    }

    /// <summary>Ends the server at once, in the middle of whatever it does.</summary>
    public async Task KillAsync()
    {
        if (_stop is null)
            return;
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
        _stop = null;
    }

    /// <summary>Starts the server again on the same port; what it received before is still there.</summary>
    public async Task RestartAsync()
    {
        await KillAsync();
        var listening = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var desk = new FrontDesk(this);
        var services = new ServiceProvider();
        var listeners = new EndpointListenerFactory();
        listeners.EndpointStarted += (_, started) => listening.SetResult(((IPEndPoint)started.LocalEndPoint).Port);
        services.Add(listeners);
        services.Add((global::SmtpServer.Storage.IMailboxFilter)desk);
        services.Add((global::SmtpServer.Storage.IMessageStore)desk);
        services.Add((global::SmtpServer.Authentication.IUserAuthenticator)desk);

        var options = new SmtpServerOptionsBuilder()
            .ServerName("localhost")
            .CustomSmtpGreeting(_ => Behaviour.Greeting ?? "220 localhost")
            .Endpoint(endpoint =>
            {
                endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port));
                if (_tls)
                    endpoint.Certificate(Certificate.Value);
            })
            .Build();
        var server = new global::SmtpServer.SmtpServer(options, services);
        server.SessionCreated += (_, session) => desk.Watch(session.Context);

        _stop = new CancellationTokenSource();
        _running = RunAsync(server, _stop.Token);
        // Where it cannot listen, it has ended by now and says why.
        Port =
            await (await Task.WhenAny(listening.Task, _running) == _running
                ? Task.FromException<int>(_running.Exception!)
                : listening.Task);
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    internal void Take(ReceivedMail mail) => _received.Enqueue(mail);

    private static readonly Lazy<X509Certificate2> Certificate = new(() =>
    {
        using var pem = X509Certificate2.CreateFromPemFile(TestAuthority.ServerCertificateFile, TestAuthority.ServerKeyFile);
        return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
    });

    private static async Task RunAsync(global::SmtpServer.SmtpServer server, CancellationToken stop)
    {
        try
        {
            await server.StartAsync(stop);
        }
        catch (OperationCanceledException)
        {
            // It was killed; that is what was wanted.
        }
    }
}
