namespace Subgraphs.Server.Errors;

/// <summary>Something in the types that keeps the schema from being built.</summary>
/// <param name="Type">The CLR type.</param>
/// <param name="Member">The member of it, or null for the type itself.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record SchemaProblem(string Type, string? Member, string Message)
{
    public override string ToString() => Member is null ? $"{Type}: {Message}" : $"{Type}.{Member}: {Message}";
}
