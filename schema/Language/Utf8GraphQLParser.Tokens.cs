#if NET
using System.Diagnostics.CodeAnalysis;
#endif
using System.Globalization;
using System.Runtime.CompilerServices;

namespace GraphQL.Language;

// What the productions are written with: tokens and nesting.
public ref partial struct Utf8GraphQLParser
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Advance()
    {
        _lastEnd = _reader.End;
        _reader.Read();
    }

    private void Expect(TokenKind kind)
    {
        if (_reader.Kind != kind)
        {
            ThrowExpected(Utf8GraphQLReader.Describe(kind));
        }

        Advance();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Skip(TokenKind kind)
    {
        if (_reader.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!_reader.IsKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
        {
            ThrowExpected($"\"{Utf8Text.GetString(keyword)}\"");
        }
    }

    private string ParseName() => ParseName(out _);

    private string ParseName(out SourceSpan span)
    {
        if (_reader.Kind != TokenKind.Name)
        {
            ThrowExpected(Utf8GraphQLReader.Describe(TokenKind.Name));
        }

        var name = NameTable.GetOrAdd(_reader.Raw);
        span = TokenSpan;
        Advance();
        return name;
    }

    /// <summary>Where the current token stands.</summary>
    private readonly SourceSpan TokenSpan => new(_reader.Start, _reader.End - _reader.Start);

    /// <summary>From <paramref name="start"/> to the end of the last token that was taken.</summary>
    private readonly SourceSpan SpanFrom(int start) => new(start, _lastEnd - start);

    /// <summary>Goes one level deeper; every recursive production calls it, and <see cref="Leave"/> at its end.</summary>
    private void Enter()
    {
        if (++_depth > _maxDepth)
        {
            _reader.ThrowSyntaxError(
                _reader.Start,
                $"Document nests deeper than {_maxDepth.ToString(CultureInfo.InvariantCulture)} levels. Parsing aborted.",
                SyntaxErrorCodes.TooDeep);
        }
    }

    private void Leave() => _depth--;

#if NET
    [DoesNotReturn]
#endif
    private readonly void ThrowExpected(string what)
        => _reader.ThrowSyntaxError(_reader.Start, $"Expected {what}, found {_reader.Describe()}.");

#if NET
    [DoesNotReturn]
#endif
    private readonly void ThrowUnexpected() => ThrowUnexpected(_reader);

#if NET
    [DoesNotReturn]
#endif
    private static void ThrowUnexpected(Utf8GraphQLReader at) => at.ThrowSyntaxError(at.Start, $"Unexpected {at.Describe()}.");
}
