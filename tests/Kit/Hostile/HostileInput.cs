namespace Tests.Kit.Hostile;

/// <summary>A small text that means much work to who reads it carelessly.</summary>
/// <param name="Name">What it tries, for messages and tables.</param>
/// <param name="Text">The document, schema, or JSON of variables.</param>
/// <param name="Code">The code that it is refused with, perhaps among others; null where it is answered.</param>
public sealed record HostileInput(string Name, string Text, string? Code)
{
    public override string ToString() => Name;
}
