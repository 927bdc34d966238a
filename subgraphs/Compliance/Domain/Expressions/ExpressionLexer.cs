namespace Subgraphs.Compliance.Domain.Expressions;

/// <summary>Cuts a text into tokens: numbers, names, words in single quotes, signs.</summary>
internal sealed class ExpressionLexer
{
    private readonly string _text;

    public ExpressionLexer(string text)
    {
        _text = text;
        Advance();
    }

    /// <summary>The present token; empty behind the last one.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Where it begins, from 0.</summary>
    public int Position { get; private set; }

    private int End => Position + Token.Length;

    /// <summary>Takes the present token where it is the given one.</summary>
    public bool Take(string token)
    {
        if (Token != token)
        {
            return false;
        }

        Advance();
        return true;
    }

    /// <summary>Takes the present token, whatever it is.</summary>
    public string Take()
    {
        var token = Token;
        Advance();
        return token;
    }

    private void Advance()
    {
        var start = End;
        while (start < _text.Length && _text[start] == ' ')
        {
            start++;
        }

        (Position, Token) = (start, start == _text.Length ? "" : _text[start..EndOf(start)]);
    }

    private int EndOf(int start)
    {
        var first = _text[start];
        return first switch
        {
            >= '0' and <= '9' => While(start, character => char.IsAsciiDigit(character) || character == '.'),
            (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => While(start, char.IsAsciiLetterOrDigit),
            '\'' => _text.IndexOf('\'', start + 1) is > 0 and var close ? close + 1 : throw new ExpressionException("The word does not end", start),
            '<' or '>' or '!' when start + 1 < _text.Length && _text[start + 1] == '=' => start + 2,
            '<' or '>' or '=' or '+' or '-' or '*' or '/' or '(' or ')' or ',' => start + 1,
            _ => throw new ExpressionException($"'{first}' is no part of an expression", start),
        };
    }

    private int While(int start, Func<char, bool> belongs)
    {
        while (start < _text.Length && belongs(_text[start]))
        {
            start++;
        }

        return start;
    }
}
