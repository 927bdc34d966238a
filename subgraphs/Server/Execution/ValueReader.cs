using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Subgraphs.Server.Building;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Projecting;
using Subgraphs.Server.Scalars;

namespace Subgraphs.Server.Execution;

/// <summary>JSON to CLR values by CLR type: arguments, input objects and representations.</summary>
internal sealed class ValueReader(ClrScalars scalars, int maxListLength)
{
    private readonly ConcurrentDictionary<Type, Func<JsonElement, object?>> _readers = [];

    /// <exception cref="GraphQLException">The value does not fit the CLR type, or a list is too long.</exception>
    public object? Read(JsonElement value, Type type)
        => value.ValueKind == JsonValueKind.Null ? null : _readers.GetOrAdd(type, CreateReader)(value);

    private Func<JsonElement, object?> CreateReader(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (scalars.IsScalar(type))
        {
            return value => ReadScalar(value, type);
        }

        if (type.IsEnum)
        {
            return CreateEnumReader(type);
        }

        var enumerable = type.GetInterfaces().Append(type)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>));
        return enumerable is not null ? CreateListReader(type, enumerable.GenericTypeArguments[0]) : CreateObjectReader(type);
    }

    private object ReadScalar(JsonElement value, Type type)
    {
        try
        {
            return scalars.Read(value, type);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or InvalidOperationException)
        {
            throw new GraphQLException(ServerErrorCodes.BadInput, $"{value.GetRawText()} is no value of this type.");
        }
    }

    private static Func<JsonElement, object?> CreateEnumReader(Type type)
    {
        var values = type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(Naming.OfEnumValue, field => field.GetValue(null), StringComparer.Ordinal);
        return value => value.ValueKind == JsonValueKind.String && values.TryGetValue(value.GetString()!, out var found)
            ? found
            : throw new GraphQLException(ServerErrorCodes.BadInput, $"{value.GetRawText()} is no value of '{Naming.OfType(type)}'.");
    }

    private Func<JsonElement, object?> CreateListReader(Type type, Type itemType)
    {
        var listType = typeof(List<>).MakeGenericType(itemType);
        var isList = type.IsAssignableFrom(listType) && !type.IsInterface;
        var toArray = ResolverCompiler.CompileToList(itemType);
        return value =>
        {
            // Input coercion: a single value is a list of one.
            if (value.ValueKind != JsonValueKind.Array)
            {
                return Finish([Read(value, itemType)]);
            }

            var length = value.GetArrayLength();
            if (length > maxListLength)
            {
                throw new GraphQLException(ServerErrorCodes.ListTooLong, $"The list has {length} items; at most {maxListLength} are allowed.");
            }

            return Finish([.. value.EnumerateArray().Select(item => Read(item, itemType))]);
        };

        object Finish(List<object?> items)
        {
            var array = toArray(items);
            return isList ? Activator.CreateInstance(listType, array)! : array;
        }
    }

    private Func<JsonElement, object?> CreateObjectReader(Type type)
    {
        var constructor = ProjectionShape.GetConstructor(type)
            ?? throw new InvalidOperationException($"{type.Name} has no usable constructor.");
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0).ToArray();
        var parameters = constructor.GetParameters();
        var sources = parameters.Select(p => properties.FirstOrDefault(property => ProjectionShape.Matches(p, property))).ToArray();
        var setters = properties.Where(p => p.SetMethod is not null && !sources.Contains(p))
            .Select(p => (Property: p, Name: Naming.OfMember(p)))
            .ToArray();
        return value =>
        {
            var arguments = new object?[parameters.Length];
            for (var i = 0; i < arguments.Length; i++)
            {
                arguments[i] = sources[i] is { } source ? ReadMember(value, Naming.OfMember(source), source.PropertyType) : null;
                arguments[i] ??= DefaultOf(parameters[i].ParameterType);
            }

            var instance = constructor.Invoke(arguments);
            foreach (var (property, name) in setters)
            {
                if (value.TryGetProperty(name, out _))
                {
                    property.SetValue(instance, ReadMember(value, name, property.PropertyType));
                }
            }

            return instance;
        };
    }

    private object? ReadMember(JsonElement parent, string name, Type type)
    {
        if (parent.ValueKind != JsonValueKind.Object || !parent.TryGetProperty(name, out var value))
        {
            return null;
        }

        try
        {
            return Read(value, type) ?? DefaultOf(type);
        }
        catch (GraphQLException exception)
        {
            throw new GraphQLException(exception.Code, exception.Message)
            {
                InputPath = exception.InputPath is null ? name : $"{name}.{exception.InputPath}",
            };
        }
    }

    private static object? DefaultOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
