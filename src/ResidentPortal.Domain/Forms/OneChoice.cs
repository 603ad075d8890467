namespace ResidentPortal.Domain.Forms;

/// <summary>One of several options (radios).</summary>
public sealed record OneChoice(string Id, string Label, IReadOnlyList<Option> Options) : Question<ChoiceAnswer>(Id, Label)
{
    /// <summary>Yes and no, side by side.</summary>
    public static OneChoice YesNo(string id, string label) => new(id, label, [new("yes", "Yes"), new("no", "No")]) { Inline = true };

    public bool Inline { get; init; }

    public override bool Private => false;

    /// <summary>Only of what it reveals: nobody can unselect a radio.</summary>
    public override IEnumerable<string> Fields => AllRevealed.SelectMany(inner => inner.Fields);

    public override Reading Read(ReadContext context)
    {
        var value = context.First(Id);
        if (value.Length == 0)
            return Blank(context);
        return Options.Any(option => option.Value == value)
            ? Reading.Of(new ChoiceAnswer(value))
            : Reading.Wrong(context.Name(Id), Missing);
    }

    public override IEnumerable<Question> Revealed(Answer? answer) =>
        answer is ChoiceAnswer choice ? Options.Where(option => option.Value == choice.Value).SelectMany(option => option.Reveals) : [];

    public override IEnumerable<Question> AllRevealed => Options.SelectMany(option => option.Reveals);

    protected override IEnumerable<KeyValuePair<string, string[]>> WriteAnswer(ChoiceAnswer answer, string prefix) =>
        [Field(prefix + Id, answer.Value)];

    protected override IReadOnlyList<string> DescribeAnswer(ChoiceAnswer answer) =>
        [Options.FirstOrDefault(option => option.Value == answer.Value)?.Label ?? answer.Value];
}
