using ResidentPortal.Web.Tests;
using ResidentPortal.Web.Tests.CaseReview;
using ResidentPortal.Web.Tests.Site;
using ResidentPortal.Web.Tests.Studio;
using Xunit;

// For tests that read, or that look only at what they sent themselves: starting a site costs more than most of them.
[assembly: AssemblyFixture(typeof(ContentSite))]
[assembly: AssemblyFixture(typeof(SiteUnderTest))]

namespace ResidentPortal.Web.Tests;

/// <summary>One site for tests that count what is stored: one class after the other.</summary>
[CollectionDefinition(Name)]
public sealed class CountedSite : ICollectionFixture<SiteUnderTest>
{
    public const string Name = "One site on which everything is counted";
}

/// <summary>One site at one moment for the tests of the case review.</summary>
[CollectionDefinition(Name)]
public sealed class OneCaseReviewSite : ICollectionFixture<CaseReviewSite>
{
    public const string Name = "One site for the case review";
}

/// <summary>One studio for tests that change little and look only at their own changes.</summary>
[CollectionDefinition(Name)]
public sealed class OneStudio : ICollectionFixture<StudioUnderTest>
{
    public const string Name = "One studio";
}
