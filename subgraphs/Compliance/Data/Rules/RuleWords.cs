namespace Subgraphs.Compliance.Data.Rules;

/// <summary>The words of the rule files: enum values as GraphQL writes them, <c>POSITION_VALUE</c> for <c>PositionValue</c>.</summary>
internal static class RuleWords
{
    /// <exception cref="FormatException">The word is none of the enum.</exception>
    public static TEnum Read<TEnum>(string word)
        where TEnum : struct, Enum
        => Enum.TryParse<TEnum>(word.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw new FormatException($"\"{word}\" is no {typeof(TEnum).Name}.");
}
