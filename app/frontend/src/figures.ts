// Figures of a page: see issue texts of the rooms that use them.
export {};
