using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Testing.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Hosting;

/// <summary>What is asked of every address there is, so that a new one cannot be forgotten.</summary>
[Collection(CountedSite.Name)]
public class RouteTableTests(SiteUnderTest site)
{
    [Fact]
    public async Task Post_AnyAddressWithoutAToken_IsRefused()
    {
        var addresses = Addresses("POST").ToList();
        addresses.Count.ShouldBeGreaterThan(8);
        // What the rooms of staff answer is in tables of their own.
        foreach (var address in addresses.Where(address => !address.StartsWith("/studio", StringComparison.Ordinal)
            && !address.StartsWith("/teams", StringComparison.Ordinal)))
        {
            var resident = site.Resident(
                address.Contains("hate-crime", StringComparison.Ordinal) ? "hate-crime"
                : address.Contains("asb-case-review", StringComparison.Ordinal) ? "case-review"
                : "asb");
            await (address.EndsWith("/check-answers", StringComparison.Ordinal) || address.EndsWith("/equality", StringComparison.Ordinal)
                ? resident.GoToAsync("check-answers", AnswerScript.Least)
                : resident.StartAsync());
            if (address.EndsWith("/equality", StringComparison.Ordinal))
                await resident.SubmitAsync();
            var before = (await site.CountAsync("Reports"), await site.CountAsync("EqualityResponses"), await site.CountAsync("Drafts"));
            var reply =
                await resident.PostAsync(address.Replace("{step}", "danger", StringComparison.Ordinal), ("__RequestVerificationToken", ""),
                    ("danger", "danger"));
            reply.Status.ShouldBe(HttpStatusCode.BadRequest, address);
            (await site.CountAsync("Reports"), await site.CountAsync("EqualityResponses"), await site.CountAsync("Drafts"))
                .ShouldBe(before, address);
        }
    }

    [Fact]
    public async Task Head_AnyAddressThatAnswersGet_AnswersAsGetDoes()
    {
        var addresses = Addresses("GET").Select(Sample).Distinct().ToList();
        addresses.Count.ShouldBeGreaterThan(60);
        List<string> other = [];
        foreach (var address in addresses)
        {
            var (get, head) = (await AskAsync(HttpMethod.Get, address), await AskAsync(HttpMethod.Head, address));
            if (get != head)
                other.Add($"{address}: GET {get}, HEAD {head}");
        }
        other.ShouldBeEmpty();
    }

    /// <summary>An address of the pattern, whether or not there is anything.</summary>
    private static string Sample(string pattern) => Regex.Replace(
        Regex.Replace(pattern.Replace("{step}", "danger", StringComparison.Ordinal), @"\{[^}]*:guid\}", $"{Guid.Empty}"),
        @"\{[^}]*\}", "x");

    private async Task<(HttpStatusCode Status, string? Type, string? Location)> AskAsync(HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        using var reply = await site.Client().SendAsync(request, TestContext.Current.CancellationToken);
        return (reply.StatusCode, reply.Content.Headers.ContentType?.ToString(), reply.Headers.Location?.ToString());
    }

    [Fact]
    public void Addresses_ThatChangeSomething_TakePostsOnly() =>
        Endpoints().SelectMany(endpoint => endpoint.Methods).Distinct().ShouldBeSubsetOf(["GET", "HEAD", "POST"]);

    private IEnumerable<string> Addresses(string method) =>
        Endpoints().Where(endpoint => endpoint.Methods.Contains(method)).Select(endpoint => "/" + endpoint.Pattern.TrimStart('/'));

    private IEnumerable<(string Pattern, IReadOnlyList<string> Methods)> Endpoints() =>
        site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint =>
                (endpoint.RoutePattern.RawText ?? "", endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods
                    ?? (IReadOnlyList<string>)[]));
}
