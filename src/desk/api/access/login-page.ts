/** The page to log in: plain, so that it needs no script; `trouble` says what was wrong with the last try. */
export const loginPage = (trouble: string | null): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Log in – Twosource</title></head>
<body>
<main>
<h1>Twosource</h1>
${trouble ? `<p role="alert">${trouble}</p>` : ''}
<form method="post" action="/login">
<p><label>Name<br><input name="name" autocomplete="username" required autofocus></label></p>
<p><label>Password<br><input name="password" type="password" autocomplete="current-password" required></label></p>
<p><button>Log in</button></p>
</form>
</main>
</body>
</html>
`;
