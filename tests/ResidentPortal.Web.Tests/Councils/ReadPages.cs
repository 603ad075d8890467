using System.Net.Http.Headers;
using System.Text;

namespace ResidentPortal.Web.Tests.Councils;

/// <summary>Keeps every page that a resident is shown, with the address it was asked at.</summary>
internal sealed class ReadPages : DelegatingHandler
{
    private readonly List<(string Address, string Text)> pages = [];

    public IReadOnlyList<(string Address, string Text)> All => pages;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        pages.Add(($"{request.Method} {request.RequestUri!.PathAndQuery}", Encoding.UTF8.GetString(bytes)));
        var again = new ByteArrayContent(bytes);
        foreach (var (name, values) in response.Content.Headers.Where(header => header.Key != nameof(HttpContentHeaders.ContentLength)))
            again.Headers.TryAddWithoutValidation(name, values);
        response.Content = again;
        return response;
    }
}
