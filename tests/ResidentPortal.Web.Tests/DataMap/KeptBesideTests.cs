using System.IO.Enumeration;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Studio.Access.Browser;
using ResidentPortal.Studio.Access.Fresh;
using ResidentPortal.Testing.Site;
using ResidentPortal.Web.DataMap;
using ResidentPortal.Web.Reporting;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.DataMap;

/// <summary>The data map has the cookies that a site may set, and the files that it writes.</summary>
public class KeptBesideTests
{
    [Fact]
    public void Cookies_OfASite_AreThoseOfTheMap()
    {
        using var site = SiteUnderTest.InProduction(
            ("Studio:OpenIdConnect:Authority", "https://login.council.internal"), ("Studio:OpenIdConnect:ClientId", "portal"),
            ("Studio:OpenIdConnect:ClientSecret", "a secret of the council"), ("Studio:OpenIdConnect:Groups:editors", "Editor"));
        SiteData.Cookies.Items.SelectMany(item => item.Names).ShouldBe(CookiesOf(site.Services).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public async Task Files_OfASiteThatTookAReport_AreInTheMap()
    {
        using var site = new SiteUnderTest();
        await site.Resident().ReportAsync(AnswerScript.Least);
        await site.MailAsync();

        var patterns = SiteData.Files.Items.SelectMany(item => item.Names).ToList();
        var files = Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(site.Folder, file).Replace('\\', '/')).ToList();
        files.Where(file => !patterns.Exists(pattern => FileSystemName.MatchesSimpleExpression(pattern, file))).ShouldBeEmpty();
        files.Count.ShouldBeGreaterThan(5);
    }

    private static IEnumerable<string> CookiesOf(IServiceProvider services)
    {
        yield return services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name!;
        yield return StudioBrowser.Cookie(services.GetRequiredService<IHostEnvironment>()).Name!;
        yield return FreshSignIn.Cookie(services.GetRequiredService<IHostEnvironment>()).Name!;
        var drafts = services.GetRequiredService<DraftCookie>();
        var asked = services.GetRequiredService<ReportForms>().All.Select(form => form.Form)
            .Append(services.GetRequiredService<CaseReviewForms>().Check);
        foreach (var form in asked)
            yield return drafts.Name(form);
        foreach (var scheme in services.GetRequiredService<IOptions<AuthenticationOptions>>().Value.Schemes)
        {
            if (scheme.HandlerType == typeof(CookieAuthenticationHandler))
                yield return services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme.Name).Cookie.Name!;
            if (scheme.HandlerType != typeof(OpenIdConnectHandler))
                continue;
            var council = services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(scheme.Name);
            yield return council.CorrelationCookie.Name!;
            yield return council.NonceCookie.Name!;
        }
    }
}
