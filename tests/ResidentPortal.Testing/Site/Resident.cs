using System.Net;
using System.Text.RegularExpressions;

namespace ResidentPortal.Testing.Site;

/// <summary>
/// Somebody with a browser who fills in a form: keeps cookies, sends back what the pages hide in their forms, and goes where
/// the site leads. Any number of residents can share one client.
/// </summary>
/// <param name="client">Follows no redirects and keeps no cookies (<see cref="Client"/>); its base address is the site's.</param>
/// <param name="form">The form's id: "asb", "hate-crime" or "case-review".</param>
public sealed partial class Resident(HttpClient client, string form)
{
    private readonly Dictionary<string, string> cookies = [];
    private IReadOnlyDictionary<string, string> hidden = new Dictionary<string, string>();

    /// <summary>Names and values of the cookies that the site has set and not taken back.</summary>
    public IReadOnlyDictionary<string, string> Cookies => cookies;

    /// <summary>Goes on with what another browser, or this one before, has of cookies.</summary>
    public Resident With(IReadOnlyDictionary<string, string> others)
    {
        foreach (var (name, value) in others)
            cookies[name] = value;
        return this;
    }

    /// <summary>Sent with every request.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>();

    /// <summary>False posts from page to page without loading them in between: fewer requests for the same report.</summary>
    public bool LoadsPages { get; init; } = true;

    /// <summary>The page that a report begins with.</summary>
    public string FirstPage { get; init; } = "danger";

    public string Start => form == "case-review" ? "/asb-case-review/apply" : $"/report/{form}";

    public string CheckAnswers => $"{Start}/check-answers";

    public string Received => $"{Start}/received";

    /// <summary>A client as residents need it, for a site that runs in a process of its own.</summary>
    public static HttpClient Client(Uri site, int connections = 100) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        MaxConnectionsPerServer = connections,
    })
    {
        BaseAddress = site,
    };

    public string Page(string slug) => $"{Start}/{slug}";

    public Task<Reply> GetAsync(string path, CancellationToken cancellationToken = default) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.RelativeOrAbsolute)), cancellationToken);

    /// <summary>
    /// Posts these fields with the hidden ones of the page loaded last, which a field of the same name replaces. A page that is answered
    /// with "see other" (303), as one with mistakes, is loaded.
    /// </summary>
    public async Task<Reply> PostAsync(string path, IEnumerable<(string Field, string Value)> fields,
        CancellationToken cancellationToken = default)
    {
        var given = fields.ToList();
        var all = hidden.Where(field => !given.Exists(own => own.Field == field.Key))
            .Concat(given.Select(field => KeyValuePair.Create(field.Field, field.Value)));
        var answered = await SendAsync(
            new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.RelativeOrAbsolute)) { Content = new FormUrlEncodedContent(all) },
            cancellationToken);
        return answered.Status is HttpStatusCode.SeeOther
            ? await GetAsync(answered.Location!, cancellationToken) with { SeeOther = true }
            : answered;
    }

    public Task<Reply> PostAsync(string path, params (string Field, string Value)[] fields) => PostAsync(path, fields, default);

    /// <summary>Any request at all, with this browser's cookies and headers.</summary>
    public async Task<Reply> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken = default)
    {
        using (request)
        {
            foreach (var (name, value) in Headers)
                request.Headers.TryAddWithoutValidation(name, value);
            if (cookies.Count > 0)
                request.Headers.TryAddWithoutValidation("Cookie",
                    string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
            using var response = await client.SendAsync(request, cancellationToken);
            var reply = await Reply.OfAsync(response, cancellationToken);
            Keep(reply);
            return reply;
        }
    }

    /// <summary>Begins a report, and loads its first page.</summary>
    public async Task<Reply> StartAsync(CancellationToken cancellationToken = default)
    {
        Expect(await GetAsync(Start, cancellationToken), HttpStatusCode.OK, Start);
        var started = Expect(await PostAsync(Start, [], cancellationToken), HttpStatusCode.Found, Start);
        return Expect(await GetAsync(started.Location!, cancellationToken), HttpStatusCode.OK, started.Location!);
    }

    /// <summary>Begins a report and answers page after page until this one is shown ("check-answers" for the last).</summary>
    /// <exception cref="InvalidOperationException">The site did not take an answer, or the form ends before that page.</exception>
    public async Task<Reply> GoToAsync(string slug, AnswerScript script, CancellationToken cancellationToken = default)
    {
        if (form == "case-review")
            script = script.Named();
        var shown = await StartAsync(cancellationToken);
        var path = Page(FirstPage);
        var told = new HashSet<string>();
        while (path != Page(slug) || (path == CheckAnswers && script.TellsMore))
        {
            if (path == CheckAnswers)
            {
                // The sections that were open when it was reached first may bring others.
                var listed = FurtherSections(Expect(await GetAsync(path, cancellationToken), HttpStatusCode.OK, path));
                if (listed.FirstOrDefault(told.Add) is { } section)
                    path = section;
                else if (path == Page(slug))
                    break;
                else
                    throw new InvalidOperationException($"These answers lead past the page '{slug}'.");
            }
            else
            {
                var answered = await PostAsync(path, script.On(path[(path.LastIndexOf('/') + 1)..]), cancellationToken);
                path = Expect(answered, HttpStatusCode.Found, path).Location!.Split('#')[0];
            }
            if (!path.StartsWith(Start + "/", StringComparison.Ordinal))
                throw new InvalidOperationException($"The form was left to {path}.");
            if (LoadsPages || path == Page(slug))
                shown = Expect(await GetAsync(path, cancellationToken), HttpStatusCode.OK, path);
        }
        return shown;
    }

    /// <summary>Sends the report whose answers are being checked.</summary>
    /// <returns>The page that says "received".</returns>
    public async Task<Reply> SubmitAsync(CancellationToken cancellationToken = default)
    {
        var sent = Expect(await PostAsync(CheckAnswers, [], cancellationToken), HttpStatusCode.Found, CheckAnswers);
        return Expect(await GetAsync(sent.Location!, cancellationToken), HttpStatusCode.OK, sent.Location!);
    }

    /// <summary>Fills in the whole form and sends it.</summary>
    /// <returns>The reference that the resident sees.</returns>
    public async Task<string> ReportAsync(AnswerScript script, CancellationToken cancellationToken = default)
    {
        await GoToAsync("check-answers", script, cancellationToken);
        var received = await SubmitAsync(cancellationToken);
        return received.Reference ?? throw new InvalidOperationException("The last page shows no reference.");
    }

    /// <summary>Where the sections begin that check-answers lists to be told as well.</summary>
    private static IEnumerable<string> FurtherSections(Reply checkAnswers) =>
        checkAnswers.Body.Split("rp-more\">") is [_, var list, ..]
            ? LinkTarget().Matches(list[..list.IndexOf("</ul>", StringComparison.Ordinal)]).Select(link => link.Groups[1].Value)
            : [];

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex LinkTarget();

    private static Reply Expect(Reply reply, HttpStatusCode status, string path) => reply.Status == status
        ? reply
        : throw new InvalidOperationException($"{path} answered {(int)reply.Status}, not {(int)status}:\n{reply.Body}");

    private void Keep(Reply reply)
    {
        foreach (var line in reply.Headers.GetValueOrDefault("Set-Cookie", "").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = line.Split(';')[0].Split('=', 2) is [var left, var right] ? (left, right) : (line, "");
            if (value.Length == 0)
                cookies.Remove(name);
            else
                cookies[name] = value;
        }

        if (reply.HiddenFields() is { Count: > 0 } fields)
            hidden = fields;
    }
}
