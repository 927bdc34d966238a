using System.ComponentModel;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text;
using System.Text.Json;
using Subgraphs.Server.Types;

namespace Subgraphs.Server.Building;

/// <summary>The names that C# members have in the schema.</summary>
internal static class Naming
{
    /// <summary><c>GetTrailingYieldAsync</c> is <c>trailingYield</c>.</summary>
    public static string OfMember(MemberInfo member)
    {
        if (member.GetCustomAttribute<GraphQLNameAttribute>() is { } named)
        {
            return named.Name;
        }

        return JsonNamingPolicy.CamelCase.ConvertName(member is MethodInfo ? WithoutAffixes(member.Name) : member.Name);
    }

    public static string OfParameter(ParameterInfo parameter)
        => parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);

    /// <summary><c>PartiallyFilled</c> is <c>PARTIALLY_FILLED</c>, <c>Delayed15M</c> is <c>DELAYED_15M</c>.</summary>
    public static string OfEnumValue(FieldInfo field)
    {
        if (field.GetCustomAttribute<GraphQLNameAttribute>() is { } named)
        {
            return named.Name;
        }

        // What a class of Domain/, which knows no GraphQL, can say.
        if (field.GetCustomAttribute<EnumMemberAttribute>()?.Value is { } member)
        {
            return member;
        }

        var name = field.Name;
        if (name.All(c => !char.IsLower(c)))
        {
            return name;
        }

        var result = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && StartsWord(name, i))
            {
                result.Append('_');
            }

            result.Append(char.ToUpperInvariant(name[i]));
        }

        return result.ToString();
    }

    public static string OfType(Type type)
        => type.GetCustomAttribute<ObjectTypeAttribute>()?.Name ?? type.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? type.Name;

    /// <summary>The name under which a resolver's parameter asks for a <see cref="DataLoaderAttribute"/> method.</summary>
    public static string OfLoader(MethodInfo method) => JsonNamingPolicy.CamelCase.ConvertName(WithoutAffixes(method.Name));

    public static string? Describe(ICustomAttributeProvider member)
        => member.GetCustomAttributes(typeof(GraphQLDescriptionAttribute), false).OfType<GraphQLDescriptionAttribute>().FirstOrDefault()?.Description
            ?? member.GetCustomAttributes(typeof(DescriptionAttribute), false).OfType<DescriptionAttribute>().FirstOrDefault()?.Description;

    private static bool StartsWord(string name, int i)
    {
        var (previous, current) = (name[i - 1], name[i]);
        if (previous == '_' || current == '_')
        {
            return false;
        }

        if (char.IsUpper(current))
        {
            // An acronym ends before its last letter: "USDRate" is USD_RATE.
            return char.IsLower(previous) || (char.IsUpper(previous) && i + 1 < name.Length && char.IsLower(name[i + 1]));
        }

        return char.IsDigit(current) && char.IsLetter(previous);
    }

    private static string WithoutAffixes(string name)
    {
        if (name.StartsWith("Get", StringComparison.Ordinal) && name.Length > 3 && char.IsUpper(name[3]))
        {
            name = name[3..];
        }

        return name.EndsWith("Async", StringComparison.Ordinal) && name.Length > 5 ? name[..^5] : name;
    }
}
