using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ResidentPortal.Content;
using ResidentPortal.Content.Tests;
using Shouldly;
using Xunit;

namespace ResidentPortal.Authoring.Tests;

public class AuthoringServicesTests
{
    [Fact]
    public void AddAuthoring_FolderThatIsNotThere_IsFoundAtTheStart() =>
        Should.Throw<OptionsValidationException>(() => Start(("Content:Folder", "nowhere")))
            .Failures.ShouldHaveSingleItem().ShouldStartWith("Content:Folder: “nowhere” cannot be used, because there is no folder ");

    [Fact]
    public void AddAuthoring_WrongDatabaseToo_BothAreNamedAtOnce() =>
        Should.Throw<AggregateException>(() => Start(("Database:Provider", "x"), ("Content:Folder", "nowhere")))
            .InnerExceptions.Cast<OptionsValidationException>().SelectMany(wrong => wrong.Failures).Count().ShouldBe(2);

    [Fact]
    public void AddAuthoring_NoSettings_IsEnough() => Should.NotThrow(() => Start());

    private static void Start(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = Path.GetDirectoryName(ContentFiles.Shipped) });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddLogging();
        builder.Services.AddContent(builder.Configuration).AddAuthoring(builder.Configuration);
        using var host = builder.Build();
        host.Services.GetRequiredService<IStartupValidator>().Validate();
    }
}
