using System.Globalization;
using ResidentPortal.Authoring;
using ResidentPortal.Content;
using ResidentPortal.Database;
using ResidentPortal.Hosting.Limits;
using ResidentPortal.Hosting.Security;
using ResidentPortal.People;
using ResidentPortal.Reports;
using ResidentPortal.Settings;
using ResidentPortal.Studio;
using ResidentPortal.Teams;
using ResidentPortal.Web.Backup;
using ResidentPortal.Web.CaseReview;
using ResidentPortal.Web.CaseReview.Figures;
using ResidentPortal.Web.Commands;
using ResidentPortal.Web.Complaints;
using ResidentPortal.Web.Councils;
using ResidentPortal.Web.DevelopmentMailbox;
using ResidentPortal.Web.Hosting;
using ResidentPortal.Web.Hosting.Disclosure;
using ResidentPortal.Web.Hosting.Health;
using ResidentPortal.Web.Hosting.Starting;
using ResidentPortal.Web.Leaving;
using ResidentPortal.Web.Metrics;
using ResidentPortal.Web.Places;
using ResidentPortal.Web.Reporting;
using ResidentPortal.Web.Site;
using ResidentPortal.Web.Site.Cache;
using ResidentPortal.Web.Site.Search;
using ResidentPortal.Web.Taken;

PrivateFiles.FromNowOn();
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-GB");

var command = CommandLine.Find(args);
var sanitiser = command is null ? Task.Run(ContentServices.LoadSanitiser) : Task.CompletedTask;
var builder = WebApplication.CreateBuilder(command is null ? args : []);
try
{
    TimeZoneData.Check();
    builder.AddCouncil().AddLogging(console: command is null).AddRequestLimits().AddTrustedProxies().AddCookiesAndKeys();
    builder.Services.AddSite(builder.Configuration);
    builder.Services.AddCouncil(builder.Configuration);
    builder.Services.AddComponents();
    builder.Services.AddContent(builder.Configuration);
    builder.Services.AddAuthoring(builder.Configuration);
    builder.Services.AddReports(builder.Configuration, builder.Environment);
    builder.Services.AddPeople(builder.Configuration);
    builder.Services.AddStudio();
    builder.Services.AddTeams();
    builder.Services.AddStudioAccess(builder.Configuration, builder.Environment);
    builder.Services.AddPlaces(builder.Configuration);
    builder.Services.AddReporting(builder.Configuration);
    builder.Services.AddCaseReview(builder.Configuration);
    builder.Services.AddBackup(builder.Configuration);
    builder.Services.AddFigures(builder.Configuration);
    builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);

    var app = builder.Build();
    if (command is { NeedsTheDatabases: false })
        return await command.RunAsync(app.Services, Console.Out, app.Lifetime.ApplicationStopping);

    app.CheckSettings();
    using var storage = StorageLock.Share(app.Services.GetRequiredService<StorageFolder>());
    await app.PrepareAsync(command is not null);
    if (command is not null)
        return await command.RunAsync(app.Services, Console.Out, app.Lifetime.ApplicationStopping);

    app.UseFigures();
    app.UseHostCheck();
    app.UsePageCache(onlyHttps: !app.Environment.IsDevelopment());
    app.UseTrustedProxies();
    app.UseSecurityHeaders(app);
    if (!app.Environment.IsDevelopment())
        app.UseHttpsOnly();
    // Static assets are answered here, so what they need too comes before.
    app.UseRouting();
    app.UseRequestLog();
    app.UseErrorPages();
    app.UseRequestLimits();
    app.UsePostLimit();
    app.UseStudioAccess();
    app.UsePageKeeping();
    app.MapStaticAssets().With(Privacy.Static);
    var pages = app.MapGroup("").AnswerHead();
    pages.MapHealth();
    pages.MapSecurityTxt();
    pages.MapExit();
    pages.MapReporting();
    pages.MapTaken();
    pages.MapComplaints();
    pages.MapCaseReview();
    pages.MapDevelopmentMailbox();
    pages.MapCaseReviewFigures();
    pages.MapSearch();
    pages.MapStudio();
    pages.MapTeams();
    pages.MapContent();
    await sanitiser;
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (SettingsMistakes.In(failure) is { Count: > 0 } mistakes)
{
    var named = mistakes.Select(mistake => SettingsFiles.Name(builder.Configuration, mistake));
    await Console.Error.WriteLineAsync(new SettingsException([.. named]).Message);
    return 1;
}
catch (StartException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}

/// <summary>Visible to the tests, which start the application.</summary>
public partial class Program;
