using System.Xml.Linq;
using ResidentPortal.Hosting.Limits;
using ResidentPortal.Studio.Media;
using ResidentPortal.Testing;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Hosting;

/// <summary>IIS and the application refuse the same requests.</summary>
public class WebConfigTests
{
    private readonly XElement server = Server(".");

    [Theory]
    [InlineData("maxAllowedContentLength", RequestLimits.Body)]
    [InlineData("maxUrl", RequestLimits.Url)]
    [InlineData("maxQueryString", RequestLimits.QueryString)]
    public void Limits_OfIis_AreTheApplicationsOwn(string name, int limit) =>
        ((int)server.Descendants("requestLimits").Single().Attribute(name)!).ShouldBe(limit);

    [Fact]
    public void Limit_OfUploads_IsTheApplicationsOwn() =>
        ((int)Server(MediaEndpoints.Path.TrimStart('/')).Descendants("requestLimits").Single().Attribute("maxAllowedContentLength")!)
            .ShouldBe(RequestLimits.Upload);

    [Fact]
    public void Banners_OfIis_AreTakenAway()
    {
        ((bool)server.Descendants("requestFiltering").Single().Attribute("removeServerHeader")!).ShouldBeTrue();
        server.Descendants("customHeaders").Elements("remove").ShouldContain(header => (string)header.Attribute("name")! == "X-Powered-By");
    }

    [Fact]
    public void Module_RunsTheProgramInProcess()
    {
        var module = server.Element("aspNetCore")!;
        ((string)module.Attribute("hostingModel")!).ShouldBe("inprocess");
        ((string)module.Attribute("arguments")!).ShouldEndWith(typeof(Program).Assembly.GetName().Name + ".dll");
        ((bool)module.Attribute("stdoutLogEnabled")!).ShouldBeFalse("What is written there is never cleared away.");
    }

    private static XElement Server(string path) =>
        XDocument.Load(RepositoryRoot.Combine("web.config")).Root!.Elements("location")
            .Single(location => (string)location.Attribute("path")! == path).Element("system.webServer")!;
}
