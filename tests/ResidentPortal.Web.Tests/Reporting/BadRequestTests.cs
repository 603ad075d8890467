using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>Requests that no browser of a person sends, on every page that takes answers.</summary>
[Collection(CountedSite.Name)]
public class BadRequestTests(SiteUnderTest site)
{
    private const string Typed = "What I typed before";

    public static TheoryData<string> Forms => [.. ShippedCouncil.Forms.All.Select(report => report.Slug)];

    public static TheoryData<string, string?, string> WrongBodies => new()
    {
        { "JSON", "application/json", """{"danger":"over"}""" },
        { "plain text", "text/plain", "danger=over" },
        { "no content type", null, "danger=over" },
        { "a content type that is none", "application", "danger=over" },
        { "multipart without its boundary", "multipart/form-data", "danger=over" },
        { "multipart cut short", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"danger\"\r\n\r\nov" },
        { "multipart with a broken head", "multipart/form-data; boundary=x", "--x\r\nContent-Disp\r\n\r\nover\r\n--x--" },
        { "too many fields", "application/x-www-form-urlencoded",
            string.Join('&', Enumerable.Range(0, 600).Select(index => $"f{index}=1")) },
        { "a name that is too long", "application/x-www-form-urlencoded", new string('n', 300) + "=1" },
        { "an unknown charset", "application/x-www-form-urlencoded; charset=martian", "danger=over" },
        { "UTF-7", "application/x-www-form-urlencoded; charset=utf-7", "danger=+ADw-over+AD4-" },
    };

    [Theory]
    [MemberData(nameof(WrongBodies))]
    public async Task Post_WrongBody_IsRefusedOnEveryPageAndKeepsNothing(string mistake, string? type, string body)
    {
        foreach (var report in ShippedCouncil.Forms.All)
        {
            var resident = site.Resident(report);
            await resident.StartAsync();
            var drafts = await site.QueryAsync("SELECT Payload FROM Drafts");
            foreach (var path in new[] { resident.Start, resident.Page("danger"), resident.Page("keep"), resident.Page("equality"),
                resident.CheckAnswers })
            {
                using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
                if (type is not null)
                    content.Headers.TryAddWithoutValidation("Content-Type", type);
                var reply =
                    await resident.SendAsync(
                        new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content });
                ((int)reply.Status).ShouldBeLessThan(500, $"{mistake} at {path}");
                if (path == resident.Page("danger"))
                    reply.ShouldShowProblem(reply.Status is HttpStatusCode.UnsupportedMediaType ? reply.Status : HttpStatusCode.BadRequest,
                        "We could not");
            }
            (await site.QueryAsync("SELECT Payload FROM Drafts")).ShouldBe(drafts);
        }
    }

    [Fact]
    public async Task Post_Multipart_IsTakenAsAForm()
    {
        var resident = site.Resident();
        var shown = await resident.StartAsync();
        using var content = new MultipartFormDataContent();
        foreach (var hidden in shown.Page().QuerySelectorAll("form input[type=hidden]"))
            content.Add(new StringContent(hidden.GetAttribute("value")!), hidden.GetAttribute("name")!);
        content.Add(new StringContent("over"), "danger");
        var reply =
            await resident.SendAsync(
                new HttpRequestMessage(HttpMethod.Post, new Uri(resident.Page("danger"), UriKind.Relative)) { Content = content });
        reply.Location.ShouldBe(resident.Page("problem"));
    }

    [Theory]
    [InlineData("missing", "")]
    [InlineData("not one", "not-a-token")]
    [InlineData("of the wrong shape", "%00%ff")]
    public async Task Post_BadToken_KeepsWhatWasTyped(string mistake, string token)
    {
        var resident = site.Resident();
        await resident.GoToAsync("what-happened", AnswerScript.Least);
        var reply =
            await resident.PostAsync(resident.Page("what-happened"), ("when", "today"), ("what-happened", Typed),
                ("__RequestVerificationToken", token));
        reply.ShouldShowProblem(HttpStatusCode.BadRequest, "select the button again");
        reply.Page().Standing("what-happened").ShouldBe([Typed], mistake);
        // The page that came back is good to send.
        (await resident.PostAsync(resident.Page("what-happened"), ("when", "today"), ("what-happened", Typed))).Location.ShouldBe(
            resident.Page("where"));
    }

    [Fact]
    public async Task Post_TokenOfAnotherBrowser_IsRefused()
    {
        var (mine, theirs) = (site.Resident(), site.Resident());
        await mine.StartAsync();
        var token = (await theirs.StartAsync()).Page().QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var reply = await mine.PostAsync(mine.Page("danger"), ("danger", "over"), ("__RequestVerificationToken", token));
        reply.ShouldShowProblem(HttpStatusCode.BadRequest, "could not be sure");
        reply.Page().Standing("danger").ShouldBe(["over"]);
    }

    [Theory]
    [InlineData("GET", "/report/asb/no-such-page", 404)]
    [InlineData("POST", "/report/asb/no-such-page", 404)]
    [InlineData("GET", "/report/no-such-form", 404)]
    [InlineData("GET", "/report/no-such-form/danger", 404)]
    [InlineData("POST", "/report/no-such-form/danger", 405)]
    [InlineData("GET", "/report/asb/danger/more", 404)]
    [InlineData("GET", "/report/asb/keep", 404)]
    [InlineData("POST", "/report/asb/received", 404)]
    [InlineData("PUT", "/report/asb/danger", 405)]
    [InlineData("DELETE", "/report/asb/danger", 405)]
    [InlineData("PATCH", "/report/asb", 405)]
    [InlineData("POST", "/report", 405)]
    [InlineData("POST", "/exit", 405)]
    [InlineData("POST", "/", 405)]
    [InlineData("TRACE", "/report/asb/danger", 405)]
    [InlineData("GET", "/report/asb/%ff%fe", 404)]
    [InlineData("GET", "/report/asb/..%2f..%2fetc", 404)]
    [InlineData("GET", "/report/asb/%E2%80%AE", 404)]
    public async Task Send_WrongAddressOrMethod_SaysWhatToDo(string method, string path, int status)
    {
        var resident = site.Resident();
        await resident.StartAsync();
        var reply = await resident.SendAsync(new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative)));
        ((int)reply.Status).ShouldBe(status);
        reply.Page().QuerySelector("h1").ShouldNotBeNull();
        reply.Page().QuerySelector("main")!.TextContent.ShouldContain("020 8359 2000");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Post_OutOfOrder_LeadsToTheFirstPageNotAnswered(string form)
    {
        var resident = site.Resident(form);
        await resident.StartAsync();
        var report = ShippedCouncil.Forms.Find(form)!;
        foreach (var slug in report.Form.Steps.Skip(1).Select(step => step.Slug).Append("check-answers"))
        {
            (await resident.PostAsync(resident.Page(slug), AnswerScript.Widest.On(slug == "check-answers" ? "emergency" : slug))).Location
                .ShouldBe(resident.Page("danger"), slug);
            (await resident.GetAsync(resident.Page(slug))).Location.ShouldBe(resident.Page("danger"), slug);
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Send_WithoutADraft_LeadsToTheStart(string form)
    {
        var resident = site.Resident(form);
        await resident.GetAsync(resident.Start);
        foreach (var page in new[] { "danger", "what-happened", "check-answers", "received" })
            (await resident.GetAsync(resident.Page(page))).Location.ShouldBe(resident.Start, page);
        foreach (var page in new[] { "danger", "check-answers" })
            (await resident.PostAsync(resident.Page(page))).Location.ShouldBe(resident.Start, page);
        foreach (var page in new[] { "received.txt", "equality" })
            (await resident.GetAsync(resident.Page(page))).Status.ShouldBe(HttpStatusCode.Found, page);
    }

    [Theory]
    [InlineData("a%FF%FEb", "malformed UTF-8")]
    [InlineData("a%C0%AFb", "an overlong form")]
    [InlineData("a%ED%A0%80b", "half a surrogate pair")]
    [InlineData("a%zzb", "a broken escape")]
    [InlineData("a%", "a cut escape")]
    public async Task Post_MalformedText_IsTakenAsFarAsItCanBeRead(string encoded, string mistake)
    {
        var resident = site.Resident();
        var shown = await resident.GoToAsync("what-happened", AnswerScript.Least);
        var hidden = string.Concat(shown.Page().QuerySelectorAll("form input[type=hidden]")
            .Select(input => $"{input.GetAttribute("name")}={Uri.EscapeDataString(input.GetAttribute("value")!)}&"));
        using var content = new StringContent(hidden + "when=today&what-happened=" + encoded);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        var reply =
            await resident.SendAsync(
                new HttpRequestMessage(HttpMethod.Post, new Uri(resident.Page("what-happened"), UriKind.Relative)) { Content = content });
        reply.Location.ShouldBe(resident.Page("where"), mistake);
        (await resident.GetAsync(resident.Page("what-happened"))).Page().Standing("what-happened")[0].ShouldStartWith("a");
    }

    [Theory]
    [InlineData("control characters", "one two\u0007\u001b[31m three\u0085", "one two[31m three")]
    [InlineData("overrides of direction", "left\u202Eright\u202C \u2066in\u2069", "leftright in")]
    [InlineData("line ends of every kind", "one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour")]
    [InlineData("characters beyond the first plane", "👩‍👩‍👧 𝓪 ‏עברית‎", "👩‍👩‍👧 𝓪 ‏עברית‎")]
    public async Task Post_OddCharacters_AreCleanedOrKept(string what, string typed, string kept)
    {
        var resident = site.Resident();
        await resident.GoToAsync("what-happened", AnswerScript.Least);
        await resident.PostAsync(resident.Page("what-happened"), ("when", "today"), ("what-happened", typed));
        var standing = (await resident.GetAsync(resident.Page("what-happened"))).Page().Standing("what-happened")[0];
        standing.ReplaceLineEndings("\n").ShouldBe(kept, what);
    }

    [Fact]
    public async Task Post_Nul_IsRefusedWithAPage()
    {
        var resident = site.Resident();
        await resident.GoToAsync("what-happened", AnswerScript.Least);
        (await resident.PostAsync(resident.Page("what-happened"), ("when", "today"), ("what-happened", "one\0two")))
            .ShouldShowProblem(HttpStatusCode.BadRequest, "Fill in the page again");
    }

    [Fact]
    public async Task Get_MangledCookies_StartsAfresh()
    {
        foreach (var value in new[] { "x", new string('A', 43), new string('A', 5000), "%00", "a b", "\"\"" })
        {
            var resident = site.Resident();
            resident.Headers["Cookie"] = $"sA={value}; f={value}; .AspNetCore.Antiforgery={value}";
            var reply = await resident.GetAsync(resident.Page("danger"));
            ((int)reply.Status).ShouldBeOneOf(302, 410);
            (await resident.GetAsync(resident.Start)).Status.ShouldBe(HttpStatusCode.OK, value);
        }
    }
}
