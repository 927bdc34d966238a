using System.Collections;
using System.Globalization;
using System.Reflection;
using GraphQL.Language;
using Subgraphs.Server.Scalars;
using Subgraphs.Server.Types;

namespace Subgraphs.Server.Building;

/// <summary>Default values of arguments and input fields, as literals of the schema.</summary>
internal static class DefaultValues
{
    /// <summary>From <see cref="DefaultValueAttribute"/>, else from the C# default; a C# default of null is none.</summary>
    public static ValueNode? Of(ParameterInfo parameter, TypeRef type)
    {
        if (parameter.GetCustomAttribute<DefaultValueAttribute>() is { } given)
        {
            return ToSyntax(given.Value, type);
        }

        return parameter.HasDefaultValue && parameter.DefaultValue is { } value ? ToSyntax(value, type) : null;
    }

    public static ValueNode? Of(PropertyInfo property, TypeRef type)
        => property.GetCustomAttribute<DefaultValueAttribute>() is { } given ? ToSyntax(given.Value, type) : null;

    private static ValueNode ToSyntax(object? value, TypeRef type) => value switch
    {
        null => new NullValueNode(default),
        _ when type.Named is EnumModel model && !type.IsList => new EnumValueNode(default, EnumName(model, value)),
        bool flag => Syntax.Boolean(flag),
        string text => Syntax.String(text),
        decimal number => Syntax.String(CanonicalDecimal.Format(number)),
        double number => new FloatValueNode(default, number.ToString("R", CultureInfo.InvariantCulture)),
        IEnumerable items when type.Item is { } item => Syntax.List([.. items.Cast<object?>().Select(i => ToSyntax(i, item))]),
        IFormattable number => new IntValueNode(default, number.ToString(null, CultureInfo.InvariantCulture)),
        _ => Syntax.String(value.ToString()!),
    };

    private static string EnumName(EnumModel model, object value)
        => model.Find(value is Enum ? value : Enum.ToObject(model.ClrType, value))?.Name ?? value.ToString()!;
}
