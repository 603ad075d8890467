using System.Reflection;

namespace ResidentPortal.Web.Tests.Architecture;

/// <summary>The projects of the site, by name, in the order of the arrows: none knows one that stands after it.</summary>
internal static class Rooms
{
    public static IReadOnlyDictionary<string, Assembly> All { get; } = new[]
    {
        typeof(ResidentPortal.Domain.Forms.Form),
        typeof(ResidentPortal.Settings.SettingsException),
        typeof(ResidentPortal.Sealing.ChunkSeal),
        typeof(ResidentPortal.Database.DatabaseProvider),
        typeof(ResidentPortal.Content.Published.PublishedSite),
        typeof(ResidentPortal.Authoring.AuthoringServices),
        typeof(ResidentPortal.Reports.Intake.ReportIntake),
        typeof(ResidentPortal.People.Accounts.StaffAccounts),
        typeof(ResidentPortal.DesignSystem.Button),
        typeof(ResidentPortal.Hosting.Settings.SiteOptions),
        typeof(ResidentPortal.Studio.StudioEndpoints),
        typeof(ResidentPortal.Teams.TeamsEndpoints),
        typeof(Program),
    }.Select(type => type.Assembly).ToDictionary(assembly => assembly.GetName().Name!["ResidentPortal.".Length..]);
}
