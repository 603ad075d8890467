using ResidentPortal.Content.Published;
using ResidentPortal.Content.USync;
using ResidentPortal.Domain.Statistics;
using Shouldly;
using Xunit;

namespace ResidentPortal.Content.Tests.Statistics;

/// <summary>The figures that the site ships with, each a row of a board paper.</summary>
public class ShippedFiguresTests
{
    private static readonly DateOnly[] Meetings =
        [new(2017, 4, 28), new(2020, 10, 23), new(2021, 1, 22), new(2022, 1, 21), new(2022, 7, 22), new(2023, 1, 20)];

    private readonly PublishedSite _site = PublishedSite.Build(USyncFolder.Read(ContentFiles.Shipped).Content, 1);

    [Fact]
    public void Read_EveryBlock_IsAFigure()
    {
        var blocks = Pages().SelectMany(page => page.Blocks("figures")).ToList();
        blocks.Count.ShouldBeGreaterThan(40);
        blocks.Where(block => FigureBlock.Read(block) is null && StatedChangeBlock.Read(block) is null)
            .Select(block => block.Text("name")).ShouldBeEmpty();
    }

    [Fact]
    public void Read_EveryFigure_HasItsPaperAndItsTimes()
    {
        foreach (var figure in Figures())
        {
            Meetings.ShouldContain(figure.Source.Meeting, figure.Name);
            figure.Source.Item.ShouldMatch(@"^item \d+$", figure.Name);
            figure.Counts.ShouldEndWith(".", customMessage: figure.Name);
            figure.Later.Label.ShouldNotBeEmpty(figure.Name);
            if ((figure.Earlier ?? figure.Whole) is { } beside)
                beside.Label.ShouldNotBeEmpty(figure.Name);
            // The bars of a group are told apart by their names: there is no room for a time before.
            (figure.Group.Length > 0 && figure.Earlier is not null).ShouldBeFalse(figure.Name);
        }

        foreach (var change in Pages().SelectMany(StatedChangeBlock.On))
        {
            Meetings.ShouldContain(change.Source.Meeting, change.Name);
            change.Source.Item.ShouldMatch(@"^item \d+$", change.Name);
        }
    }

    [Fact]
    public void Read_TwoBlocksOfOnePaper_AreNotTheSame() =>
        Figures().GroupBy(figure => (figure.Name, figure.Group, figure.Later.Label, figure.Source, figure.Whole))
            .Where(same => same.Count() > 1).ShouldBeEmpty();

    [Fact]
    public void Labels_InThePicture_FitAPhone() =>
        Figures().SelectMany(figure =>
            new[]
            {
                figure.Earlier, figure.Whole,
                figure.Whole is null && figure.Group.Length == 0 ? figure.Later : figure.Later with { Label = figure.Name },
            }
            .OfType<Count>())
            .Select(count => $"{count.Label}: {count.Value:N0}").Where(label => label.Length > 37).ShouldBeEmpty();

    /// <summary>These papers contradict themselves; a slip of the pen in a row would add to them or take one away.</summary>
    [Fact]
    public void Contradictions_OfAllPapers_AreThoseKnown() =>
        Figures().Where(figure => figure.Contradiction.Any).Select(figure => $"{figure.Name}, {figure.Later.Label}").ShouldBe(
        [
            "Burglary of shops and firms, 12 months to May 2022",
            "Robbery of a person, 12 months to May 2022",
            "Violence with injury, 12 months to May 2022",
            "Carrying weapons, 12 months to March 2022",
            "Serious youth violence, April 2016 to March 2017",
            "Gun crime, April 2016 to March 2017",
            "Calls in all of London, 12 months to March 2022",
            "Calls to the police, The later time",
            "Domestic abuse with injury, 12 months to May 2022",
            "Injury crimes that led to action, 12 months to January 2017",
        ], ignoreOrder: true);

    [Fact]
    public void Series_OfEveryPage_ShowTheYearsOfAllPapers() =>
        Pages().Where(page => page.Parent is { DocumentType: FigureBlock.PageType } && FigureSections.ThemeOf(page) == page)
            .SelectMany(page => FigureSections.YearsOf(page).Select(series => $"{page.Name}: {series.Name}, {series.Points.Count}"))
            .ShouldBe(
            [
                "Crime figures: Burglary of homes, 7",
                "Crime figures: Burglary of shops and firms, 5",
                "Crime figures: Violence with injury, 4",
                "Crime figures: All burglary, 4",
                "Crime figures: Robbery, 4",
                "Crime figures: Knife crime, 4",
                "Crime figures: Gun crime, 4",
                "ASB figures: Calls to the police, 6",
                "Domestic abuse figures: Domestic abuse with injury, 9",
                "Domestic abuse figures: Reports for each 1,000 people, 3",
                "Domestic abuse figures: Reports of domestic abuse, 6",
                "Domestic abuse figures: Crimes of domestic abuse, 8",
                "Domestic abuse figures: People at the One Stop Shop, 4",
            ]);

    private IEnumerable<PublishedPage> Pages() => _site.Pages.Where(page => page.DocumentType == FigureBlock.PageType);

    private IEnumerable<Figure> Figures() => Pages().SelectMany(FigureBlock.On);
}
