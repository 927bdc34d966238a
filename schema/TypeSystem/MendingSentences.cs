using System.Reflection;
using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>The sentences of a class of codes, by code.</summary>
public static class MendingSentences
{
    /// <summary>Reads the attributes of the string constants of a class.</summary>
    public static IReadOnlyDictionary<string, string> Of(Type codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in codes.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            if (field.GetCustomAttribute<MendAttribute>() is { } mend)
            {
                sentences[(string)field.GetRawConstantValue()!] = mend.Sentence;
            }
        }

        return sentences;
    }
}
