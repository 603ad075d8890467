using System.Net;
using System.Text;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>
/// Hundreds of random posts, thousands in the long lane, the same ones in every run: whatever comes, the answer is never a failure of ours.
/// </summary>
public class FuzzTests(SiteUnderTest site)
{
    private const int Seed = 20260310;

    private static readonly string[] Words =
    [
        "", " ", "over", "yes", "no", "today", "day", "period", "not-sure", "named", "phone", "email", "do-not-contact", "same-problem",
        "noise", "hate-crime",
        "domestic-abuse", "1", "-1", "0", "20", "21", "60", "99999999999999999999", "1e308", "NaN", "Infinity", "31/2/26", "29 February",
        "99 months ago", "999 months ago",
        "3 March 0001", "1/1/0000", "2026-13-40", "NW9 4EW", "07700 900 000", "sam@example.com", "a@b", "<script>alert(1)</script>",
        "'; DROP TABLE Reports; --",
        "{{7*7}}", "${jndi:ldap://x}", "../../etc/passwd", "%00", "\u202E", "\u0000", "\uD800", "\uFFFE", "👩‍👩‍👧", "ﷺ", "i̇",
        new string('x', 300), new string('é', 5000),
        "add earlier-reports", "add reports", "remove reports 0", "remove earlier-reports 0", "remove earlier-reports 19", "a\r\nb", "\t\n",
        "on", "true",
    ];

    [Theory]
    [InlineData("asb", 100)]
    [InlineData("hate-crime", 100)]
    [InlineData("case-review", 100)]
    public Task Post_AnythingAtAll_IsNeverAFailure(string form, int posts) => PostAsync(form, posts);

    [Theory, Trait(Lane.Name, Lane.Lengthy)]
    [InlineData("asb", 1000)]
    [InlineData("hate-crime", 1000)]
    [InlineData("case-review", 500)]
    public Task Post_AnythingAtAllForLong_IsNeverAFailure(string form, int posts) => PostAsync(form, posts);

    [Fact]
    public Task Post_RandomBytes_IsNeverAFailure() => PostBytesAsync(50);

    [Fact, Trait(Lane.Name, Lane.Lengthy)]
    public Task Post_RandomBytesForLong_IsNeverAFailure() => PostBytesAsync(400);

    private async Task PostAsync(string form, int posts)
    {
        var random = new Random(Seed);
        var report = ShippedCouncil.Forms.Find(form)!;
        var resident = new Resident(site.Client(), form) { LoadsPages = false };
        await resident.GoToAsync(form == "case-review" ? "share-police" : "sharing", AnswerScript.Widest);
        var slugs = report.Form.Steps.Select(step => step.Slug).Append("equality").Append("keep")
            .Append("what-happened/typed").Append("when/typed").ToArray();
        var counts = new Dictionary<HttpStatusCode, int>();
        for (var post = 0; post < posts; post++)
        {
            var slug = slugs[random.Next(slugs.Length)];
            var fields = RandomFields(random, report, slug);
            var reply = await resident.PostAsync(resident.Page(slug) + (random.Next(4) == 0 ? "?change=1" : ""), fields);
            ((int)reply.Status).ShouldBeLessThan(500, $"Post {post} to {slug} with {string.Join('&', fields)}");
            var status = reply.SeeOther ? HttpStatusCode.SeeOther : reply.Status;
            counts[status] = counts.GetValueOrDefault(status) + 1;
            // Whatever was taken must show, too.
            if (post % 10 == 0)
                ((int)(await resident.GetAsync(resident.Page(slugs[random.Next(slugs.Length)]))).Status)
                    .ShouldBeLessThan(500, $"after post {post}");
        }
        counts.Keys.ShouldContain(HttpStatusCode.Found);
        counts.Keys.ShouldContain(HttpStatusCode.SeeOther, "Mistakes were told.");
    }

    private async Task PostBytesAsync(int posts)
    {
        var random = new Random(Seed);
        string[] types =
            ["application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "multipart/form-data; boundary=\"\"",
                "application/x-www-form-urlencoded; charset=utf-16"];
        var resident = site.Resident();
        await resident.StartAsync();
        for (var post = 0; post < posts; post++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            if (post % 2 == 0)
                bytes = [.. Encoding.ASCII.GetBytes("--b\r\nContent-Disposition: form-data; name=\"danger\"\r\n\r\n"), .. bytes];
            using var content = new ByteArrayContent(bytes);
            content.Headers.TryAddWithoutValidation("Content-Type", types[random.Next(types.Length)]);
            var reply =
                await resident.SendAsync(
                    new HttpRequestMessage(HttpMethod.Post, new Uri(resident.Page("danger"), UriKind.Relative)) { Content = content });
            ((int)reply.Status).ShouldBeLessThan(500, $"Post {post}: {Convert.ToHexString(bytes)}");
        }
    }

    private static List<(string, string)> RandomFields(Random random, ReportForm report, string slug)
    {
        slug = slug.Replace("/typed", "", StringComparison.Ordinal);
        var names = (report.Form.Find(slug)?.AllQuestions.SelectMany(question => question switch
        {
            Domain.Forms.ListQuestion list => new[] { list.CountField, "list-action" }
                .Concat(Enumerable.Range(0, 3).SelectMany(index => list.Questions.Select(inner => list.ItemPrefix("", index) + inner.Id))),
            _ =>
                new[] { "", "-street", "-postcode", "-landmark", "-latitude", "-longitude", "-date", "-time", "-from", "-to", "-words",
                    "-name", "-email", "-phone", "-address" }.Select(end => question.Id + end),
        }) ?? ["age", "religion"]).ToArray();
        var right = report.Form.Find(slug) is null ? [] : AnswerScript.Widest.On(slug);
        List<(string, string)> fields = random.Next(3) == 0 ? [.. right] : [];
        for (var count = random.Next(6); count > 0; count--)
        {
            var name = names.Length == 0 || random.Next(10) == 0 ? Words[random.Next(Words.Length)] : names[random.Next(names.Length)];
            fields.Add((name, Words[random.Next(Words.Length)]));
        }
        if (random.Next(40) == 0)
            fields.Add(("draft", "0123456789abcdef"));
        if (random.Next(40) == 0)
            fields.Add(("__RequestVerificationToken", Words[random.Next(Words.Length)]));
        return fields;
    }
}
