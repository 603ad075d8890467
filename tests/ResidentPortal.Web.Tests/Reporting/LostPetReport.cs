using ResidentPortal.Domain.Councils;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Web.Tests.Reporting;

/// <summary>A form that the site does not have, made as docs/contributing.md says: one file, which brings all that is its own.</summary>
public static class LostPetReport
{
    public const string Id = "lost-pet";

    private static readonly OneChoice Kind = new("pet", "What sort of pet is it?", [new("lost-cat", "A cat"), new("lost-dog", "A dog")])
    {
        Missing = "Select what sort of pet it is",
    };

    public static ReportForm Of(CouncilDescription council)
    {
        var home = new Home(council);
        var sharing = new Sharing(council, Id, TenureOf, SafeContact.IsAllowed);
        return new(
            new Form(Id, 'L', 1, "Report a lost pet",
            [
                Step.Asking("pet", Sections.WhatHappened, Kind),
                Step.Asking("when", Sections.WhatHappened, new WhenQuestion("when", "When did you last see it?")
                {
                    Missing = "Select when you last saw it",
                }),
                home.Ask,
                SafeContact.Ask,
                .. sharing.Steps,
                .. Step.AsFurther(SafeContact.More),
            ]),
            "Report a lost pet",
            "Lost pet")
        {
            Purpose = ["Tell us about a pet that you miss."],
            Kinds = ["lost-cat", "lost-dog"],
            LinkTargets = ["/report/lost-pet", "/report/lost-pet/pet"],
            Facts = answers => new(
                Id,
                Domain.Routing.Kinds.Of(answers.Get(Kind)?.Value ?? "lost-dog"),
                TenureOf(answers),
                Urgency.Routine,
                RepeatOrVulnerable: false,
                HateElement: false,
                sharing.Given(answers)),
            Agreed = sharing.InWords,
        };

        string TenureOf(Answers answers) => home.TenureOf(answers, atHome: true);
    }
}
