using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Authoring.Media;
using ResidentPortal.People.Access;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Studio.Media;

/// <summary>A file is public while a published page uses it, and is seen by staff and by preview links at any time.</summary>
public sealed class DraftMediaTests : IDisposable
{
    private const string Staff = "/studio/media/files";

    private static readonly byte[] Pdf = "%PDF-1.4\nembargoed\n%%EOF"u8.ToArray();

    private readonly TestClock _clock = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
    private readonly StudioUnderTest _studio;

    public DraftMediaTests() => _studio = new StudioUnderTest { Site = { Clock = _clock } };

    public static TheoryData<string, string> Asks => new()
    {
        { "GET", "" }, { "HEAD", "" }, { "GET", "?v=MARK" }, { "GET", "?width=100&format=webp" }, { "GET range", "" },
        { "GET known", "" }, { "GET known", "?v=MARK" }, { "HEAD known", "" },
    };

    [Theory, MemberData(nameof(Asks))]
    public async Task Get_FileOfADraft_IsAnsweredLikeOneThatIsNotThere(string way, string query)
    {
        var (picture, paper) = (await AddAsync("talk.png", SmallPicture.Png), await AddAsync("Board paper.pdf", Pdf));
        await DraftAsync(await _studio.SignedInAsync(Roles.Author), "Embargoed", picture, paper);
        foreach (var file in new[] { picture, paper })
        {
            var mark = query.Replace("MARK", file.Address.Split("?v=")[1], StringComparison.Ordinal);
            using var hidden = await AskAsync(way, file.Address.Split('?')[0] + mark, file);
            using var missing = await AskAsync(way, "/media/none.pdf" + mark, file);
            hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            hidden.Headers.ETag.ShouldBeNull();
            hidden.Headers.CacheControl?.Public.ShouldBeFalse();
            (hidden.Content.Headers.ContentType, Names(hidden)).ShouldBe((missing.Content.Headers.ContentType, Names(missing)));
        }

        static string Names(HttpResponseMessage response) => string.Join(", ", response.Headers.Select(header => header.Key).Order());
    }

    [Fact]
    public async Task Get_FileOfADraftInTheStudio_IsForWhoeverMayWrite()
    {
        var (picture, paper) = (await AddAsync("talk.png", SmallPicture.Png), await AddAsync("Board paper.pdf", Pdf));
        var author = await _studio.SignedInAsync(Roles.Author);
        var page = await DraftAsync(author, "Embargoed", picture, paper);

        using var shown = await SendAsync(author, HttpMethod.Get, InStudio(paper));
        (shown.StatusCode, shown.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "application/pdf"));
        (await shown.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        shown.Headers.CacheControl!.ToString().ShouldBe("no-store");
        shown.Headers.ETag.ShouldBeNull();
        using var head = await SendAsync(author, HttpMethod.Head, InStudio(picture));
        (head.StatusCode, head.Content.Headers.ContentLength).ShouldBe((HttpStatusCode.OK, SmallPicture.Png.Length));
        (await author.OpenAsync(Staff + "/none.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await author.OpenAsync(Staff + "/%01")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await author.OpenAsync(Staff)).Status.ShouldBe(HttpStatusCode.NotFound);

        (await _studio.Anonymous().OpenAsync(InStudio(paper))).Location!.ShouldStartWith("/studio/sign-in");
        (await (await _studio.SignedInAsync(Roles.TeamMember)).OpenAsync(InStudio(paper))).Status.ShouldBe(HttpStatusCode.Forbidden);

        // All pages of the studio that show it.
        var draft = (await author.OpenAsync(page + "/preview/draft")).Page();
        draft.QuerySelector("main img")!.GetAttribute("src").ShouldBe(InStudio(picture));
        draft.QuerySelector("main a[href$='.pdf']")!.GetAttribute("href").ShouldBe(InStudio(paper).Split('?')[0]);
        (await author.OpenAsync("/studio/media?q=talk")).Body.ShouldContain($"src=\"{InStudio(picture)}\"");
        (await author.OpenAsync(page)).Body.ShouldContain($"src=\"{InStudio(picture)}\"");
        (await author.OpenAsync("/studio/search/media?q=talk")).Body.ShouldContain($"\"picture\":\"{InStudio(picture)}\"");
        var item = await author.OpenAsync($"/studio/media/{paper.Key}");
        item.Body.ShouldContain($"href=\"{InStudio(paper)}\"");
        item.Body.ShouldContain("Not public: no published page uses it.");
    }

    [Fact]
    public async Task Get_ByAPreviewLink_GivesTheFilesOfThatPageForAWeek()
    {
        var (picture, paper, other) = (await AddAsync("talk.png", SmallPicture.Png), await AddAsync("Board paper.pdf", Pdf),
            await AddAsync("other.pdf", Pdf));
        var author = await _studio.SignedInAsync(Roles.Author);
        var page = await DraftAsync(author, "Embargoed", picture, paper);
        var (link, otherLink) = (await LinkAsync(author, page), await LinkAsync(author, await DraftAsync(author, "Other", null, other)));

        var colleague = _studio.Anonymous();
        var draft = (await colleague.OpenAsync(link + "/draft")).Page();
        var shown = draft.QuerySelector("main img")!.GetAttribute("src")!;
        shown.ShouldStartWith(link + "/media/");
        var read = draft.QuerySelector("main a[href$='.pdf']")!.GetAttribute("href")!;
        foreach (var (address, bytes) in new[] { (shown, SmallPicture.Png), (read, Pdf) })
        {
            using var answer = await SendAsync(colleague, HttpMethod.Get, address);
            (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(bytes, address);
            answer.Headers.CacheControl!.ToString().ShouldBe("no-store");
            using var head = await SendAsync(colleague, HttpMethod.Head, address);
            head.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await colleague.OpenAsync(address.Replace(link, otherLink, StringComparison.Ordinal))).Status
                .ShouldBe(HttpStatusCode.NotFound);
            (await colleague.OpenAsync(address.Replace(link, link[..^3] + "AAA", StringComparison.Ordinal))).Status
                .ShouldBe(HttpStatusCode.NotFound);
        }
        (await colleague.OpenAsync($"{link}/media/{other.File!.Path}")).Status.ShouldBe(HttpStatusCode.NotFound);

        // The page no longer has it.
        await author.PressAsync(page, "save", ("p.body", "<p>Without the paper.</p>"));
        (await colleague.OpenAsync(read)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await colleague.OpenAsync(shown)).Status.ShouldBe(HttpStatusCode.OK);
        _clock.Advance(TimeSpan.FromDays(8));
        (await colleague.OpenAsync(shown)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Publish_AndUnpublish_MakeTheFilesPublicAndTakeThemBack()
    {
        var (picture, paper, later) = (await AddAsync("talk.png", SmallPicture.Png), await AddAsync("Board paper.pdf", Pdf),
            await AddAsync("later.pdf", Pdf));
        var editor = await _studio.SignedInAsync(Roles.Editor);
        var page = await DraftAsync(editor, "Embargoed", picture, paper);
        (await StatusesAsync(picture, paper)).ShouldBe([404, 404]);
        (await editor.PressAsync(page + "/publish", "publish", ("when", "now"), ("warnings", "read"))).Location.ShouldBe(page
            + "/publish?done=published");
        await _studio.RefreshAsync();

        (await StatusesAsync(picture, paper)).ShouldBe([200, 200]);
        using var marked = await AskAsync("GET", picture.Address, picture);
        marked.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        (await _studio.Anonymous().OpenAsync("/campaigns/embargoed")).Page().QuerySelector("main img")!.GetAttribute("src")
            .ShouldBe(picture.Address);
        (await editor.OpenAsync(page + "/preview/draft")).Page().QuerySelector("main img")!.GetAttribute("src").ShouldBe(picture.Address);
        (await editor.OpenAsync($"/studio/media/{paper.Key}")).Body.ShouldContain("On the site: anybody who has its address can see it.");

        // What is published decides, whatever the draft has.
        await editor.PressAsync(page, "save", ("p.body", Link(later)));
        await _studio.RefreshAsync();
        (await StatusesAsync(picture, paper, later)).ShouldBe([200, 200, 404]);

        (await editor.PressAsync(page + "/publish", "unpublish")).Location.ShouldNotBeNull();
        await _studio.RefreshAsync();
        (await StatusesAsync(picture, paper, later)).ShouldBe([404, 404, 404]);
        using var known = await AskAsync("GET known", picture.Address, picture);
        known.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Publish_Later_KeepsThePapersUnderEmbargoUntilThen()
    {
        var paper = await AddAsync("Board paper.pdf", Pdf);
        var editor = await _studio.SignedInAsync(Roles.Editor);
        var page = await DraftAsync(editor, "Board in December", null, paper);
        (await editor.PressAsync(page + "/publish", "publish", ("when", "later"), ("startDay", "23/11/2026"), ("startTime", "8am"),
            ("endDay", "1/12/2026"), ("endTime", "18:00"), ("warnings", "read"))).Location.ShouldBe(page + "/publish?done=scheduled");
        await _studio.RefreshAsync();
        (await StatusesAsync(paper)).ShouldBe([404]);
        (await editor.OpenAsync(InStudio(paper))).Status.ShouldBe(HttpStatusCode.OK);

        _clock.Advance(TimeSpan.FromHours(23));
        await _studio.RefreshAsync();
        (await StatusesAsync(paper)).ShouldBe([200]);
        _clock.Advance(TimeSpan.FromDays(9));
        await _studio.RefreshAsync();
        (await StatusesAsync(paper)).ShouldBe([404], "Its time is over.");
    }

    [Fact]
    public async Task Save_AddressCopiedFromTheStudioOrAPreview_IsStoredAsResidentsFindIt()
    {
        var (picture, paper) = (await AddAsync("talk.png", SmallPicture.Png), await AddAsync("Board paper.pdf", Pdf));
        var author = await _studio.SignedInAsync(Roles.Author);
        var page = await DraftAsync(author, "Copied", null, paper);
        var link = await LinkAsync(author, page);
        await author.PressAsync(page, "save",
            ("p.body", $"<p><img src=\"{InStudio(picture)}\" alt=\"Talk\"> <a href=\"{link}{paper.Address}\">Paper</a></p>"),
            ("p.callToAction.0.to", InStudio(paper)));
        var edited = (await author.OpenAsync(page)).Page();
        var stored = edited.QuerySelector("[name='p.body']")!.TextContent;
        stored.ShouldContain($"src=\"{picture.Address}\"");
        stored.ShouldContain($"href=\"{paper.Address}\"");
        edited.QuerySelector("[name='p.callToAction.0.to']")!.GetAttribute("value").ShouldBe(paper.Address);
    }

    public void Dispose() => _studio.Dispose();

    private static string InStudio(ListedMedia file) => "/studio/media/files" + file.Address["/media".Length..];

    private static string Link(ListedMedia paper) => $"<p><a href=\"{paper.Address.Split('?')[0]}\">The paper of the board</a></p>";

    private async Task<int[]> StatusesAsync(params ListedMedia[] files)
    {
        var statuses = new List<int>();
        foreach (var file in files)
            statuses.Add((int)(await _studio.Anonymous().OpenAsync(file.Address)).Status);
        return [.. statuses];
    }

    private async Task<HttpResponseMessage> AskAsync(string way, string address, ListedMedia file)
    {
        using var request = new HttpRequestMessage(new HttpMethod(way.Split(' ')[0]), new Uri(address, UriKind.Relative));
        if (way.EndsWith("range", StringComparison.Ordinal))
            request.Headers.Range = new RangeHeaderValue(0, 3);
        if (way.EndsWith("known", StringComparison.Ordinal))
            request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{file.File!.Fingerprint[..16]}\""));
        return await _studio.Anonymous().SendAsync(request);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        return await client.SendAsync(request);
    }

    private async Task<ListedMedia> AddAsync(string name, byte[] bytes)
    {
        var added = await _studio.Services.GetRequiredService<MediaEditing>()
            .AddAsync(bytes, name, null, "Two people talk", decorative: false, "ann@council.test", default);
        await _studio.RefreshAsync();
        return (await _studio.Services.GetRequiredService<MediaLists>().FindAsync(added.Key, default))!;
    }

    private static async Task<string> LinkAsync(HttpClient client, string page) => Regex.Match(
        (await client.FillInAsync(page + "/preview", page + "/preview")).Body, "href=\"(/preview/[^\"]+)\"").Groups[1].Value;

    private async Task<string> DraftAsync(HttpClient client, string name, ListedMedia? picture, ListedMedia paper)
    {
        await _studio.RefreshAsync();
        var start = (await client.OpenAsync($"/studio/pages/new?below={_studio.Live().Find("/campaigns")!.Key}&type=campaign")).Location!;
        var saved = await client.PressAsync(start, "save",
            ("name", name), ("p.summary", "Speak up."), ("p.body", Link(paper)), ("p.picture", picture?.Key.ToString() ?? ""),
            ("p.callToAction", "0"), ("p.callToAction.0.to", "/help/hate-crime"), ("p.callToAction.0.words", "Get help after hate crime"),
            ("p.reviewDate", "1/5/2030"));
        saved.Location.ShouldEndWith("?saved=true");
        return start.Split('?')[0];
    }
}
