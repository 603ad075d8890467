using System.Net;
using System.Text.RegularExpressions;
using ResidentPortal.Hosting.Posts;
using ResidentPortal.Web.Reporting;
using ResidentPortal.Web.Tests;

namespace ResidentPortal.Benchmarks;

/// <summary>Sends prepared drafts: for each the one post that makes a report of it.</summary>
internal sealed partial class Submitter : IDisposable
{
    private static readonly Uri CheckAnswers = new(Paths.CheckAnswers(ShippedCouncil.Asb), UriKind.Relative);
    private static readonly string Received = Paths.Received(ShippedCouncil.Asb);

    private readonly HttpClient _client;
    private readonly string _antiforgeryCookie;
    private readonly string _antiforgeryToken;

    private Submitter(HttpClient client, string antiforgeryCookie, string antiforgeryToken) =>
        (_client, _antiforgeryCookie, _antiforgeryToken) = (client, antiforgeryCookie, antiforgeryToken);

    /// <summary>Loads one page with a form, for what has to be sent back with every form.</summary>
    public static async Task<Submitter> OpenAsync(SiteProcess site, int connections)
    {
        var client = SiteProcess.Client(site.Address, connections);
        using var page = await client.GetAsync(new Uri(Paths.Start(ShippedCouncil.Asb), UriKind.Relative));
        var cookie = page.Headers.GetValues("Set-Cookie").Select(set => set.Split(';')[0]).Single();
        var token = Token().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        return new Submitter(client, cookie, WebUtility.HtmlDecode(token));
    }

    public async Task SendAsync(string draft)
    {
        using var post = new HttpRequestMessage(HttpMethod.Post, CheckAnswers);
        post.Headers.Add("Cookie", $"__Host-s{ShippedCouncil.Asb.Form.Letter}={draft}; {_antiforgeryCookie}");
        post.Content = new FormUrlEncodedContent(
        [
            KeyValuePair.Create(FormPost.AntiforgeryField, _antiforgeryToken),
            KeyValuePair.Create(FormFields.DraftTag, DraftCookie.Tag(draft)),
        ]);
        using var answer = await _client.SendAsync(post);
        if (answer.StatusCode is not HttpStatusCode.Found || answer.Headers.Location?.ToString() != Received)
            throw new InvalidOperationException($"The site answered {(int)answer.StatusCode} {answer.Headers.Location}.");
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"" + FormPost.AntiforgeryField + "\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
