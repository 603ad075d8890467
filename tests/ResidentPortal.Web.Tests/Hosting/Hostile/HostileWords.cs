namespace ResidentPortal.Web.Tests.Hosting.Hostile;

/// <summary>What nobody sends who means well: by the place in which it is sent.</summary>
internal static class HostileWords
{
    public static readonly string[] Hosts =
    [
        "localhost", "localhost", "localhost", "localhost", "localhost:5080", "", "a..b", "xn--", "localhost:99999", "localhost:0",
        "localhost:",
        "localhost:-1", "localhost:x", "evil.example", "evil.example:80", "[::1]", "[::1", "[]", "::1", "127.0.0.1", "1.2.3.4", "999.1.1.1",
        "localhost/", "local host", "localhost\\@evil.example", "user@localhost", "%6cocalhost", "localhost%00", "ﬀ.example", "*", ".", "-",
        new string('a', 300), "http://localhost", "localhost,evil.example", "localhost#", "localhost?",
    ];

    public static readonly string[] Values =
    [
        "", " ", "0", "1", "-1", "x", "true", "yes", "99999999999999999999", "2147483648", "1e308", "NaN", "\u0000", "\uFFFE",
        "👩‍👩‍👧", "ﷺ",
        "<script>alert(1)</script>", "'; DROP TABLE Reports; --", "../../etc/passwd", "..\\..\\", "//evil.example", "https://evil.example",
        "/studio//evil.example", "/studio/..//", "javascript:alert(1)", "{{7*7}}", "${jndi:ldap://x}", "%", "%zz", "%00",
        "a\r\nSet-Cookie: b=c",
        "00000000-0000-0000-0000-000000000000", "{00000000-0000-0000-0000-000000000000}", "2026-13-40", "31/2/26", "0001-01-01",
        "9999-12-31",
        "{\"a\":1}", "{\"a\":", "[]", "null", "[[[[[[[[[[", "\"", "on", "none", "Administrator", new string('x', 300), new string('é', 700),
    ];

    /// <summary>Names of parameters that some page or other reads, and some that none does.</summary>
    public static readonly string[] Names =
    [
        "q", "page", "bin", "below", "goOn", "done", "folder", "added", "width", "return", "key", "v", "change", "step", "language", "type",
        "parent", "version", "from", "to", "who", "what", "area", "year", "month", "code", "state", "error", "id", "do", "", "a[]", "a.b",
        "_",
        "password-set", "sort", "before", "after", "item", "pick", "words",
    ];

    /// <summary>Names of fields that some form or other reads.</summary>
    public static readonly string[] Fields =
    [
        "email", "password", "again", "current", "code", "credential", "role", "reports", "sure", "session", "name", "id", "do", "alias",
        "value",
        "danger", "draft", "javascript", "g-recaptcha-response", "title", "path", "to", "from", "page", "parent", "type", "file", "alt",
        "date",
        "time", "days", "hours", "language", "text", "note", "version", "mark", "form", "kind", "blocks", "seal", "keep", "key", "move",
        "x y",
    ];

    public static readonly string[] HeaderNames =
    [
        "Accept", "Accept-Encoding", "Accept-Language", "Authorization", "Cookie", "Expect", "Forwarded", "If-Match", "If-Modified-Since",
        "If-None-Match", "If-Range", "Origin", "Range", "Referer", "TE", "Transfer-Encoding", "Upgrade", "User-Agent", "X-Forwarded-For",
        "X-Forwarded-Host", "X-Forwarded-Proto", "X-HTTP-Method-Override", "X-Original-URL", "X-Requested-With", "Sec-Fetch-Site",
    ];

    public static readonly string[] HeaderValues =
    [
        "*", "*/*", "gzip;q=x", "br;q=2, gzip;q=-1", "identity;q=0, *;q=0", "bytes=0-", "bytes=9-1", "bytes=-1", "bytes=a-b", "W/\"", "\"",
        "\"x\", W/\"y\"", "Thu, 99 Foo 2026 99:99:99 GMT", "Basic Og==", "Bearer x", "100-continue", "studio=x", "f=; f=; =",
        "studio=%00%ff",
        "for=\"[::1\";host=evil.example;proto=gopher", "gopher", "https, http", "1.2.3.4, x, [::1]:99999", "websocket", "chunked", "null",
        "Mozilla/5.0 (\u00e9)", "🙂",
    ];

    public static readonly string[] ContentTypes =
    [
        "application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=utf-7",
        "application/x-www-form-urlencoded; charset=utf-16", "application/x-www-form-urlencoded; charset=nonsense",
        "multipart/form-data; boundary=b", "multipart/form-data; boundary=\"\"", "multipart/form-data",
        "multipart/form-data; boundary=" + "b234567890123456789012345678901234567890123456789012345678901234567890123", "application/json",
        "text/plain", "", "x", "*/*", "application/x-www-form-urlencoded, text/html",
    ];

    public static readonly string[] Bodies =
    [
        "", "=", "&&&&", "a", "a=%", "a=%zz&%00=%ff", "a=%ff%fe", "--b", "--b--", "--b\r\n\r\n\r\n--b--",
        "--b\r\nContent-Disposition: form-data",
        "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx", "--b\r\nContent-Disposition: form-data; name=\"file\"; "
        + "filename=\"../../x.svg\"\r\nContent-Type: image/svg+xml\r\n\r\n<svg xmlns='http://www.w3.org/2000/svg'><x>\r\n--b--\r\n",
        "{\"a\":[", "{}", "null", "\u0000\u0001\u0002", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
    ];
}
