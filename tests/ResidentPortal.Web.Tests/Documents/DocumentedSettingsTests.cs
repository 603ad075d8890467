using System.Collections;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using ResidentPortal.Authoring;
using ResidentPortal.Content.Storage;
using ResidentPortal.Database;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Hosting.Limits;
using ResidentPortal.Hosting.Settings;
using ResidentPortal.People.Storage;
using ResidentPortal.Reports.Care;
using ResidentPortal.Reports.Mail;
using ResidentPortal.Reports.Retention;
using ResidentPortal.Reports.Storage;
using ResidentPortal.Studio.Access;
using ResidentPortal.Testing;
using ResidentPortal.Web.Backup;
using ResidentPortal.Web.Calendar;
using ResidentPortal.Web.CaseReview.Settings;
using ResidentPortal.Web.Councils;
using ResidentPortal.Web.Hosting.Keys;
using ResidentPortal.Web.Hosting.Disclosure;
using ResidentPortal.Web.Hosting.Health;
using ResidentPortal.Web.Metrics;
using ResidentPortal.Web.Places;
using ResidentPortal.Web.Tests.Architecture;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Documents;

/// <summary>The table of settings in docs/operations.md has all that there are, with their defaults, and no other.</summary>
public class DocumentedSettingsTests
{
    private static readonly string Operations = Markdown.Read("docs/operations.md");

    private static readonly (string Section, object Defaults)[] Annotated =
    [
        (CouncilOptions.Section, new CouncilOptions()),
        (AlarmOptions.Section, new AlarmOptions()),
        (RetentionOptions.Section, new RetentionOptions()),
        (SiteOptions.Section, new SiteOptions()),
        (DisclosureOptions.Section, new DisclosureOptions()),
        (CalendarOptions.Section, new CalendarOptions()),
        (CareOptions.Section, new CareOptions()),
        (CaseReviewOptions.Section, new CaseReviewOptions()),
        (AbuseOptions.Section, new AbuseOptions()),
        (HealthOptions.Section, new HealthOptions()),
        (MailOptions.Section, new MailOptions()),
        (RoutingOptions.Section, new RoutingOptions()),
        (StorageOptions.Section, new StorageOptions()),
        (DatabaseOptions.Section, new DatabaseOptions()),
        (KeyOptions.Section, new KeyOptions()),
        (AuthoringOptions.Section, new AuthoringOptions()),
        (BackupOptions.Section, new BackupOptions()),
        (PlacesOptions.Section, new PlacesOptions()),
        (MetricsOptions.Section, new MetricsOptions()),
    ];

    /// <summary>Those that are no property of options: each stands in the code as it is.</summary>
    private static readonly string[] ReadByName =
        ["Studio:OpenIdConnect"];

    private static readonly string[] ReadByOthers =
        ["Serilog", .. new[] { ContentContext.About, ReportsContext.About, PeopleContext.About }
            .Select(database => $"ConnectionStrings:{database.Name}")];

    [Fact]
    public void Table_Keys_AreThoseOfTheProgram() =>
        Rows().Keys.ShouldBe(Settings().Select(setting => setting.Key).Concat(ReadByName).Concat(ReadByOthers), ignoreOrder: true);

    [Fact]
    public void Keys_ReadByName_StandInTheCode()
    {
        var code = string.Concat(Sources.Files("src").Select(File.ReadAllText));
        ReadByName.Where(key => !code.Contains($"\"{key}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Table_Defaults_AreThoseOfTheProgram()
    {
        var shipped = new ConfigurationBuilder().AddJsonFile(RepositoryRoot.Combine("src", "ResidentPortal.Web", "appsettings.json"))
            .Build();
        var rows = Rows();
        Settings().Select(setting =>
            (setting.Key, Default: shipped[setting.Key] ?? Convert.ToString(setting.Default, CultureInfo.InvariantCulture) ?? ""))
            .Where(setting => !rows.GetValueOrDefault(setting.Key, "").Contains(setting.Default, StringComparison.OrdinalIgnoreCase))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData(typeof(TenureOptions))]
    [InlineData(typeof(PartnerOptions))]
    [InlineData(typeof(QueueOptions))]
    [InlineData(typeof(PromiseOptions))]
    [InlineData(typeof(RuleOptions))]
    [InlineData(typeof(ConditionOptions))]
    [InlineData(typeof(ThresholdOptions))]
    public void Keys_InsideLists_AreDescribed(Type options) =>
        options.GetProperties().Select(property => property.Name).Except(Markdown.Code(Operations)).ShouldBeEmpty();

    [Fact]
    public void Keys_OfTheCouncilsSignIn_AreDescribed() =>
        typeof(CouncilSignInOptions).GetProperties().Where(key => key.SetMethod is not null).Select(key => key.Name)
            .Except(Markdown.Code(Markdown.Read("docs/staff.md")).Select(code => code.Split(':')[0])).ShouldBeEmpty();

    /// <summary>The default that is written for each key.</summary>
    private static Dictionary<string, string> Rows() => Markdown.TableBelow(Operations, "Settings")
        .SelectMany(row => Markdown.Code(row[0]), (row, key) => (Key: key, Default: row[1]))
        .ToDictionary(row => row.Key, row => row.Default);

    private static IEnumerable<(string Key, object? Default)> Settings() =>
        Annotated.SelectMany(options => In(options.Section, options.Defaults));

    private static IEnumerable<(string Key, object? Default)> In(string section, object options) => options.GetType().GetProperties()
        .Where(property => property.SetMethod is not null)
        .SelectMany(property => (Key: $"{section}:{property.Name}", Value: property.GetValue(options)) switch
        {
            (var key, null or string or ValueType) and var one => [one],
            (var key, IEnumerable) => [(key, null)],
            (var key, var inside) => In(key, inside),
        });
}
