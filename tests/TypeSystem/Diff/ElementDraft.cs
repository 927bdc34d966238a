namespace GraphQL.TypeSystem.Tests.Diff;

/// <summary>A type, field, argument, enum value or directive of a <see cref="SchemaDraft"/>.</summary>
internal sealed class ElementDraft
{
    /// <summary>The keyword of a type; empty for what is no type.</summary>
    public string Kind { get; set; } = "";

    public required string Name { get; init; }

    /// <summary>Of a field, argument or input field.</summary>
    public string Type { get; set; } = "";

    public string? Default { get; set; }

    public string? Description { get; set; }

    /// <summary>Of a member: the reason of its deprecation, empty for one without a reason. Of a scalar: the address of its specification.</summary>
    public string? Text { get; set; }

    /// <summary>Of an input object: OneOf. Of a directive: repeatable.</summary>
    public bool IsFlagged { get; set; }

    /// <summary>Interfaces, union members, or locations of a directive.</summary>
    public List<string> Names { get; private init; } = [];

    /// <summary>Fields, arguments or values.</summary>
    public List<ElementDraft> Children { get; init; } = [];

    /// <summary>Applied directives as text.</summary>
    public List<string> Applied { get; private init; } = [];

    public ElementDraft Copy() => new()
    {
        Kind = Kind,
        Name = Name,
        Type = Type,
        Default = Default,
        Description = Description,
        Text = Text,
        IsFlagged = IsFlagged,
        Names = [.. Names],
        Children = [.. Children.Select(child => child.Copy())],
        Applied = [.. Applied],
    };
}
