/** An address of a presentation that there is none of; it says nothing of the account, whoever is looking. */
export function NothingToShow() {
  return (
    <main className="show-nothing">
      <h1>There is nothing to show yet</h1>
    </main>
  );
}
