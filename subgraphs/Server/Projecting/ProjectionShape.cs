using System.Collections;
using System.Reflection;

namespace Subgraphs.Server.Projecting;

/// <summary>How an instance of a type can be made with only some of its properties filled.</summary>
internal static class ProjectionShape
{
    /// <summary>True where a property has a setter (init included) or is a parameter of the type's constructor.</summary>
    public static bool CanFill(PropertyInfo property)
        => property.SetMethod is not null || GetConstructor(property.DeclaringType!)?.GetParameters().Any(p => Matches(p, property)) == true;

    /// <summary>The constructor without parameters where there is one, else the only one.</summary>
    public static ConstructorInfo? GetConstructor(Type type)
    {
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        var constructors = type.GetConstructors(Any).Where(c => !IsCopyConstructor(c, type)).ToArray();
        return constructors.FirstOrDefault(c => c.GetParameters().Length == 0) ?? (constructors is [var only] ? only : null);
    }

    public static bool Matches(ParameterInfo parameter, PropertyInfo property)
        => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase) && parameter.ParameterType == property.PropertyType;

    /// <summary>A value that is one column: text, bytes, or any value type.</summary>
    public static bool IsSimple(Type type) => type == typeof(string) || type == typeof(byte[]) || type.IsValueType;

    /// <summary>The element type of a collection; null for other types.</summary>
    public static Type? GetItemType(Type type)
        => IsSimple(type) || !typeof(IEnumerable).IsAssignableFrom(type)
            ? null
            : type.GetInterfaces().Append(type)
                .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GenericTypeArguments[0];

    private static bool IsCopyConstructor(ConstructorInfo constructor, Type type)
        => constructor.GetParameters() is [var only] && only.ParameterType == type;
}
