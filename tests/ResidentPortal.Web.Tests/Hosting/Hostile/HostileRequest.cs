using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ResidentPortal.Web.Tests.Hosting.Hostile;

/// <summary>One request of a generated test: everything that it says, so that a failure can be repeated by hand.</summary>
internal sealed partial record HostileRequest(
    string Method, string Path, string Query, string Host, IReadOnlyList<(string Name, string Value)> Headers, string? ContentType,
    byte[] Body)
{
    private static readonly string[] OtherMethods = ["HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "X"];

    /// <param name="known">Keys of pages, people and media that there are, and steps of forms.</param>
    /// <param name="token">A form's token for whoever sends it, and the field it belongs in; null for nobody's.</param>
    public static HostileRequest At(RouteEndpoint endpoint, Random random, IReadOnlyList<string> known, (string Field, string Value)? token)
    {
        string Any(IReadOnlyList<string> words) => words[random.Next(words.Count)];

        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        var method = random.Next(10) == 0 ? Any(OtherMethods) : methods[random.Next(methods.Count)];
        var path = "/" + Parameter().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'),
            _ => random.Next(2) == 0 ? Any(known) : Any(HostileWords.Values));
        if (random.Next(20) == 0)
            path += Any(["/", "//", "/..", "/%2e%2e", "/\u0000", "\\", ";x=y", ".txt"]);
        var query = random.Next(2) == 0 ? "" : "?" + string.Join('&', Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
            $"{Any(HostileWords.Names)}{Any(["=", "=", "=", "", "=="])}{Escaped(Any(HostileWords.Values))}"));
        var host = random.Next(4) == 0 ? Any(HostileWords.Hosts) : "localhost";
        (string, string)[] headers = [.. Enumerable.Range(0, random.Next(3))
            .Select(_ => (Any(HostileWords.HeaderNames), random.Next(3) == 0 ? Any(HostileWords.Values) : Any(HostileWords.HeaderValues)))];
        if (method is "GET" or "HEAD")
            return new(method, path, query, host, headers, null, []);
        return random.Next(3) > 0 && token is { } right
            ? new(method, path, query, host, headers, HostileWords.ContentTypes[0], Form(right))
            : new(method, path, query, host, headers, Any(HostileWords.ContentTypes), Encoding.UTF8.GetBytes(Any(HostileWords.Bodies)));

        string Escaped(string value) => random.Next(2) == 0 ? value : Uri.EscapeDataString(value);

        byte[] Form((string Field, string Value) token) => Encoding.UTF8.GetBytes(string.Join('&', Enumerable.Range(0, random.Next(6))
            .Select(_ => (Name: Any(HostileWords.Fields), Value: random.Next(4) == 0 ? Any(known) : Any(HostileWords.Values)))
            .Append((Name: token.Field, token.Value))
            .Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}")));
    }

    /// <summary>As a server hands it on that has read it from the line.</summary>
    public void WriteTo(HttpContext context, string cookies)
    {
        var request = context.Request;
        (request.Scheme, request.Method, request.Headers.Host) = ("http", Method, Host);
        request.Path = new(WebUtility.UrlDecode(Path.Replace("+", "%2b", StringComparison.Ordinal)));
        request.QueryString = new(Query.Replace("?", "", StringComparison.Ordinal) is { Length: > 0 } query ? "?" + query : "");
        request.Headers.Cookie = cookies;
        foreach (var (name, value) in Headers)
        {
            if (name is not "Cookie" || value.Length > 0)
                request.Headers[name] = name is "Cookie" ? $"{cookies}; {value}" : value;
        }

        if (ContentType is not null)
            request.ContentType = ContentType;
        request.Body = new MemoryStream(Body);
        request.ContentLength = Body.Length;
    }

    public override string ToString() =>
        $"{Method} {Path}{Query}\nHost: {Host}\n{string.Join('\n', Headers.Select(header => $"{header.Name}: {header.Value}"))}\n"
        + $"Content-Type: {ContentType}\n\n{Encoding.UTF8.GetString(Body)}";

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
