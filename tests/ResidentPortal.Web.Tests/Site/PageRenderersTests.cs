using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using ResidentPortal.Web.Site;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Site;

public class PageRenderersTests(ContentSite site)
{
    [Fact]
    public async Task Error_Rendered_GivesThePhoneNumberAndNoDetails()
    {
        using var body = new MemoryStream();
        await using var scope = site.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Response = { Body = body, StatusCode = 500 } };
        context.Request.Host = new("localhost");
        context.Request.Scheme = "http";
        await new RazorComponentResult<ErrorPage>().ExecuteAsync(context);
        var main = ContentSite.Parse(System.Text.Encoding.UTF8.GetString(body.ToArray())).QuerySelector("main")!;
        main.TextContent.ShouldContain("020 8359 2000");
        main.TextContent.ShouldContain("999");
    }
}
