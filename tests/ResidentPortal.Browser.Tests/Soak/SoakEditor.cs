using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Site;

namespace ResidentPortal.Browser.Tests.Soak;

/// <summary>An editor who changes the same page again and again, and publishes it now and then.</summary>
internal sealed class SoakEditor(PublishedSite site, SoakWatch watch) : IDisposable
{
    private const string Email = "soak-editor@council.test";
    private const string Password = "kettle-orbit-mustard";
    private const int PublishesOnceIn = 3;
    private static readonly TimeSpan BetweenChanges = TimeSpan.FromMilliseconds(500);

    private readonly HttpClient _client = site.CreateClient(followRedirects: false);

    public async Task SignInAsync()
    {
        var added = await site.RunAsync("user", "add", Email, "--role", "Editor");
        var link = new Uri(Regex.Match(added.Output, @"https://\S+").Value).PathAndQuery;
        await PressAsync(link, null, ("password", Password), ("again", Password));
        await PressAsync("/studio/sign-in", null, ("email", Email), ("password", Password));
        var page = new HtmlParser().ParseDocument((await OpenAsync("/studio/account/authenticator")).Body);
        if (page.QuerySelector(".rp-secret") is { } secret)
            await PressAsync("/studio/account/authenticator", null, ("code", Totp.Code(secret.TextContent)));
        if ((await OpenAsync("/studio")).Status is not HttpStatusCode.OK)
            throw new InvalidOperationException("The editor could not sign in.");
    }

    public async Task GoOnUntilAsync(CancellationToken timeIsUp)
    {
        var list = await watch.UntilAnsweredAsync("/studio/pages", () => OpenAsync("/studio/pages?q=contact"));
        var page = new HtmlParser().ParseDocument(list.Body).QuerySelector("tbody a")!.GetAttribute("href")!;
        for (var round = 1; !timeIsUp.IsCancellationRequested; round++)
        {
            await DoAsync(page, "save", ("p.summary", $"How to reach us, as changed for the {round}th time."));
            if (round % PublishesOnceIn == 0)
                await DoAsync(page + "/publish", "publish", ("when", "now"), ("warnings", "read"));
            await Task.Delay(BetweenChanges, CancellationToken.None);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task DoAsync(string page, string button, params (string Field, string Value)[] changes)
    {
        var opened = await watch.UntilAnsweredAsync(page, () => OpenAsync(page));
        if (opened.Status is not HttpStatusCode.OK)
        {
            watch.IsWrong($"{page} answered an editor {(int)opened.Status} {opened.Location}.");
            return;
        }
        // Interrupted, it may have been done: the second time is then a conflict, or the button is gone.
        var done = await watch.UntilAnsweredAsync($"{page} {button}", () => PostAsync(opened, page, button, changes));
        if (done.Status is HttpStatusCode.Found)
            watch.Changed();
    }

    private async Task PressAsync(string page, string? button, params (string Field, string Value)[] fields) =>
        await PostAsync(await OpenAsync(page), page, button, fields);

    private async Task<Reply> OpenAsync(string path)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative));
        return await Reply.OfAsync(response, default);
    }

    /// <param name="button">The value of the button to press; null for the first form in which something is written.</param>
    private async Task<Reply> PostAsync(Reply opened, string page, string? button, (string Field, string Value)[] changes)
    {
        var form = new HtmlParser().ParseDocument(opened.Body).Forms.FirstOrDefault(found => button is null
            ? found.QuerySelector($"[name='{changes[0].Field}']") is not null
            : found.QuerySelector($"button[value='{button}']") is not null);
        if (form is null)
            return opened;
        var fields = form.Elements.Select(Field).OfType<KeyValuePair<string, string>>()
            .Where(field => Array.TrueForAll(changes, change => change.Field != field.Key))
            .Concat(changes.Select(change => KeyValuePair.Create(change.Field, change.Value)));
        using var content = new FormUrlEncodedContent(button is null ? fields : fields.Append(new("do", button)));
        using var response = await _client.PostAsync(new Uri(form.GetAttribute("action") ?? page, UriKind.Relative), content);
        return await Reply.OfAsync(response, default);
    }

    private static KeyValuePair<string, string>? Field(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Name: null or "" } => null,
        IHtmlInputElement input => new(input.Name!, input.Value),
        IHtmlTextAreaElement { Name.Length: > 0 } text => new(text.Name!, text.Value),
        _ => null,
    };
}
