using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using ResidentPortal.Hosting.Security;

namespace ResidentPortal.Web.Site.Cache;

/// <summary>A whole answer, its bytes compressed already, which can be sent again and again.</summary>
internal sealed class FinishedAnswer
{
    // Written here, whatever the endpoint said of them.
    private static readonly HashSet<string> Own =
        new(StringComparer.OrdinalIgnoreCase) { HeaderNames.ContentLength, HeaderNames.CacheControl, HeaderNames.ETag, HeaderNames.Vary };

    private readonly int _status;
    private readonly string? _tag;
    private readonly byte[] _body;
    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly KeyValuePair<string, StringValues>[] _always;

    /// <param name="context">What an endpoint answered, without its bytes.</param>
    /// <param name="edition">Names these bytes to browsers, should they be allowed to keep a copy.</param>
    public FinishedAnswer(HttpContext context, byte[] body, ContentCoding coding, string edition)
    {
        var headers = context.Response.Headers;
        _status = context.Response.StatusCode;
        _body = coding.Compress(body);
        if (IsWhole && headers.CacheControl == CacheControlHeaderValue.NoCacheString)
            _tag = coding.Token() is { } token ? $"\"{edition}-{token}\"" : $"\"{edition}\"";
        if (coding.Token() is { } name)
            headers.ContentEncoding = name;
        _headers = [.. headers.Where(header => !Own.Contains(header.Key))];
        // The answer may be sent before any middleware has seen the request, so it has all that they would write.
        SecurityHeaders.Write(context, journey: false);
        _always = [.. headers.Where(header => header.Key.Equals(HeaderNames.CacheControl, StringComparison.OrdinalIgnoreCase)
            || !Own.Contains(header.Key) && !_headers.Contains(header))];
    }

    /// <summary>The page itself: no error, no way to another.</summary>
    public bool IsWhole => _status is StatusCodes.Status200OK;

    /// <summary>Bytes of memory, about.</summary>
    public int Size => _body.Length + 1024;

    /// <param name="overHttps">Adds what is said to browsers over https alone.</param>
    public Task SendAsync(HttpContext context, bool overHttps = false)
    {
        var response = context.Response;
        var headers = response.Headers;
        headers.Vary = HeaderNames.AcceptEncoding;
        foreach (var (name, value) in _always)
            headers[name] = value;
        if (overHttps)
            SecurityHeaders.WriteHttpsOnly(context);
        if (_tag is not null)
        {
            headers.ETag = _tag;
            if (IsKnown(context.Request))
            {
                foreach (var header in _headers)
                    headers.Remove(header.Key);
                response.ContentLength = null;
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }

        response.StatusCode = _status;
        foreach (var (name, value) in _headers)
            headers[name] = value;
        response.ContentLength = _body.Length;
        // Not by the body's stream, which costs as much as looking the page up.
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.BodyWriter.WriteAsync(_body).AsTask();
    }

    /// <summary>The browser has these bytes. A proxy may have made the tag a weak one.</summary>
    private bool IsKnown(HttpRequest request)
    {
        var known = request.Headers.IfNoneMatch;
        return known.Count > 0
            && (known == _tag || request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag == _tag));
    }
}
