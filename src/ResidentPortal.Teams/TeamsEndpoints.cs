using ResidentPortal.Hosting.Security;
using ResidentPortal.Teams.Access;
using ResidentPortal.Teams.Auditing;
using ResidentPortal.Teams.Complaints;
using ResidentPortal.Teams.Deliveries;
using ResidentPortal.Teams.Exporting;
using ResidentPortal.Teams.Held;
using ResidentPortal.Teams.Home;
using ResidentPortal.Teams.List;
using ResidentPortal.Teams.Openings;
using ResidentPortal.Teams.Owners;
using ResidentPortal.Teams.Report;
using ResidentPortal.Teams.Report.Closing;
using ResidentPortal.Teams.Report.Contacts;
using ResidentPortal.Teams.Report.HandOver;
using ResidentPortal.Teams.Report.Planning;
using ResidentPortal.Teams.Report.Warnings;
using ResidentPortal.Teams.Retention;
using ResidentPortal.Teams.Rights;
using ResidentPortal.Teams.Routing;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams;

/// <summary>The addresses of the teams' room. Each asks for a role; who may what is in one table of the tests.</summary>
public static class TeamsEndpoints
{
    /// <summary>The door is the studio's: whoever calls this registers its access too.</summary>
    public static IServiceCollection AddTeams(this IServiceCollection services)
    {
        services.AddAuthorization(TeamPolicies.Add);
        return services.AddScoped<PeopleNames>().AddScoped<Colleagues>().AddScoped<HomeView>().AddScoped<ListChoices>()
            .AddScoped<ReportView>().AddScoped<KeptReports>().AddScoped<RightsPages>().AddScoped<ComplaintList>()
            .AddHostedService<DefaultOwnerWorker>().AddRoutingRoom();
    }

    public static void MapTeams(this IEndpointRouteBuilder app)
    {
        var teams = app.MapGroup("").With(Privacy.Journey);
        teams.MapHome();
        teams.MapList();
        teams.MapReport();
        teams.MapPlan();
        teams.MapClosing();
        teams.MapHandOver();
        teams.MapContacts();
        teams.MapWarnings();
        teams.MapOwners();
        teams.MapHeld();
        teams.MapDeliveries();
        teams.MapSendAgain();
        teams.MapExports();
        teams.MapOpenings();
        teams.MapAudit();
        teams.MapKept();
        teams.MapRights();
        teams.MapAgreeing();
        teams.MapComplaints();
        teams.MapRouting();
    }
}
