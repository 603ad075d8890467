namespace ResidentPortal.Domain.Forms;

/// <summary>Any number of options (checkboxes), with at most one that excludes the others.</summary>
public sealed record SeveralChoices(string Id, string Label, IReadOnlyList<Option> Options) : Question<ChoicesAnswer>(Id, Label)
{
    public override bool Private => false;

    /// <summary>What an answer means that was stored while only one could be chosen: itself, unless its option was divided since.</summary>
    public Func<string, IReadOnlyList<string>> FromOne { get; init; } = static value => [value];

    public override IEnumerable<string> Fields => [Id, .. AllRevealed.SelectMany(inner => inner.Fields)];

    protected override ChoicesAnswer? Earlier(Answer stored) => stored is ChoiceAnswer one ? new(FromOne(one.Value)) : null;

    public override Reading Read(ReadContext context)
    {
        var posted = context.Fields.All(context.Name(Id));
        var chosen = Options.Where(option => posted.Contains(option.Value)).ToList();
        if (chosen.Count == 0)
            return Blank(context);
        if (chosen.Count > 1 && chosen.Find(option => option.Exclusive) is { } alone)
            return Reading.Wrong(context.Name(Id), $"Select “{alone.Label}” or the others, not both");
        return Reading.Of(new ChoicesAnswer([.. chosen.Select(option => option.Value)]));
    }

    public override IEnumerable<Question> Revealed(Answer? answer) =>
        answer is ChoicesAnswer choices
            ? Options.Where(option => choices.Values.Contains(option.Value)).SelectMany(option => option.Reveals)
            : [];

    public override IEnumerable<Question> AllRevealed => Options.SelectMany(option => option.Reveals);

    protected override IEnumerable<KeyValuePair<string, string[]>> WriteAnswer(ChoicesAnswer answer, string prefix) =>
        [Field(prefix + Id, [.. answer.Values])];

    protected override IReadOnlyList<string> DescribeAnswer(ChoicesAnswer answer) =>
        [.. answer.Values.Select(value => Options.FirstOrDefault(option => option.Value == value)?.Label ?? value)];
}
