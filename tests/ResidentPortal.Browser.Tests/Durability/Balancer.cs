namespace ResidentPortal.Browser.Tests.Durability;

/// <summary>
/// Stands in front of several servers as a load balancer does that keeps nobody on one of them: each request goes to the next server. A
/// server that is gone answers nothing, and whoever tries again comes to another.
/// </summary>
internal sealed class Balancer(IReadOnlyList<Uri> servers, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private int _next = -1;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var server = servers[(int)((uint)Interlocked.Increment(ref _next) % (uint)servers.Count)];
        request.RequestUri = new Uri(server, request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
