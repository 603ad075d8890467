using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace ResidentPortal.Content.Tests;

public class ContentServicesTests
{
    [Theory]
    [InlineData("Database:Provider", "Oracle", "Database:Provider is 'Oracle'. Set it to Sqlite or PostgreSql.")]
    [InlineData("Database:Provider", "7", "Database:Provider is '7'. Set it to Sqlite or PostgreSql.")]
    [InlineData("Database:Provider", "PostgreSql",
        "ConnectionStrings:Content is missing. With Database:Provider PostgreSql, set it to the database that keeps the pages.")]
    public void AddContent_WrongSetting_IsFoundAtTheStart(string key, string value, string message) =>
        Should.Throw<OptionsValidationException>(() => Start((key, value))).Failures.ShouldBe([message]);

    [Fact]
    public void AddContent_NoSettings_IsEnough() => Should.NotThrow(() => Start());

    private static void Start(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = Path.GetDirectoryName(ContentFiles.Shipped) });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddLogging();
        builder.Services.AddContent(builder.Configuration);
        using var host = builder.Build();
        host.Services.GetRequiredService<IStartupValidator>().Validate();
    }
}
